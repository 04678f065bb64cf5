package fr.gabarit.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.compliance.Compliance;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.HazmatCarriage;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be told of the map page without a browser. */
class PageFilesTest {
  private static final Set<String> ALLOWED_ADDRESSES =
      Set.of("http://www.w3.org/2000/svg", "https://www.openstreetmap.org/copyright");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:[a-z]+:)?//[a-z0-9-]+(?:\\.[a-z0-9-]+)+[^\\s\"'`()<>]*");
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("import(?:[^'(;]* from |\\(| )'([^']+)'");
  private static final Pattern LOADED = Pattern.compile("(?m)^import[^'(;]* from '\\./([^']+)'");
  private static final Pattern UNSAFE =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");
  private static final Pattern INLINE =
      Pattern.compile("(?i)<script(?![^>]*\\ssrc=)[^>]*>|<style|\\sstyle=|\\son[a-z]+=");
  private static final Pattern MARKED_TEXT =
      Pattern.compile("data-(?:text|label|placeholder)=\"([^\"]+)\"");
  private static final Pattern SAID = Pattern.compile("say\\('(\\w+)'");
  private static final Pattern LOOKED_FOR = Pattern.compile("byId\\('([\\w-]+)'\\)");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private final PageFiles page = PageFiles.read();

  @Test
  void noFileNamesAnotherHost() {
    assertThat(page.matches(name -> true, ADDRESS))
        .isNotEmpty()
        .allSatisfy(
            found ->
                assertThat(ALLOWED_ADDRESSES).contains(found.substring(found.indexOf(": ") + 2)));
  }

  @Test
  void everyReferenceOfTheHtmlLeadsToAFileThatIsServed() {
    List<String> references = PageFiles.find(REFERENCE, page.html()).toList();

    assertThat(references).contains("page.css", "js/main.js").anyMatch(isWebjar());
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(PageFilesTest.class.getResource(onClassPath(reference)))
                    .as(reference)
                    .isNotNull());
  }

  private static Predicate<String> isWebjar() {
    return reference -> reference.startsWith("webjars/");
  }

  private static String onClassPath(String reference) {
    return isWebjar().test(reference) ? "/META-INF/resources/" + reference : "/page/" + reference;
  }

  @Test
  void everyImportLeadsToAModuleOfThePage() {
    List<String> imports = page.matches(name -> name.endsWith(".js"), IMPORT);

    assertThat(imports).hasSizeGreaterThan(page.scripts().size());
    assertThat(imports)
        .allSatisfy(
            found -> {
              String target = found.substring(found.indexOf(": ") + 2);
              assertThat(target).as(found).startsWith("./");
              assertThat(page.scripts()).as(found).contains("js/" + target.substring(2));
            });
  }

  @Test
  void everyModuleIsReachedFromTheFirst() {
    Set<String> reached = new TreeSet<>(Set.of("js/main.js"));
    Deque<String> pending = new ArrayDeque<>(reached);
    while (!pending.isEmpty()) {
      PageFiles.find(LOADED, page.content(pending.pop()))
          .map(name -> "js/" + name)
          .filter(reached::add)
          .forEach(pending::push);
    }

    assertThat(reached).containsExactlyInAnyOrderElementsOf(page.scripts());
  }

  @Test
  void noTextCanBecomeMarkup() {
    assertThat(page.scripts()).isNotEmpty();
    assertThat(page.matches(name -> name.endsWith(".js"), UNSAFE)).isEmpty();
  }

  @Test
  void nothingInTheHtmlNeedsLeaveToRunOrStyleInline() {
    assertThat(PageFiles.find(INLINE, page.html())).isEmpty();
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders() {
    Map<String, String> french = page.texts("fr");
    Map<String, String> english = page.texts("en");

    assertThat(french).hasSizeGreaterThan(100).doesNotContainValue("");
    assertThat(english.keySet()).containsExactlyElementsOf(french.keySet());
    assertThat(english).doesNotContainValue("");
    french.forEach(
        (key, text) ->
            assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(text)));
  }

  private static Set<String> placeholders(String text) {
    return new TreeSet<>(PageFiles.find(PLACEHOLDER, text).toList());
  }

  @Test
  void everyTextIsReadAndNoKeyStandsTwice() {
    long lines =
        page.textFiles().stream()
            .flatMap(file -> page.content(file).lines())
            .filter(line -> line.startsWith("    "))
            .count();

    assertThat(page.texts("fr").size() + page.texts("en").size()).isEqualTo((int) lines);
  }

  @Test
  void everyFileOfTextsIsPutTogetherWithTheOthers() {
    assertThat(page.textFiles()).isNotEmpty();
    String whole = page.content("js/texts.js");
    for (String file : page.textFiles()) {
      String name = file.replaceAll(".*/|\\.js", "").toUpperCase(Locale.ROOT) + "_TEXTS";
      assertThat(page.content(file)).contains("export const " + name + " =");
      assertThat(whole).containsPattern("const PARTS = \\[[^]]*\\b" + name + "\\b");
    }
  }

  @Test
  void everyTextAskedForByNameIsThere() {
    List<String> keys =
        Stream.concat(
                PageFiles.find(MARKED_TEXT, page.html()),
                page.scripts().stream().flatMap(name -> PageFiles.find(SAID, page.content(name))))
            .distinct()
            .toList();

    assertThat(keys).contains("legend", "found");
    assertThat(page.texts("fr").keySet()).containsAll(keys);
  }

  @Test
  void theHtmlHoldsEveryElementThatTheScriptsLookForOnce() {
    List<String> ids = PageFiles.find(ID, page.html()).toList();
    List<String> lookedFor =
        page.scripts().stream()
            .flatMap(name -> PageFiles.find(LOOKED_FOR, page.content(name)))
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(lookedFor).isNotEmpty();
    assertThat(ids).containsAll(lookedFor);
  }

  @Test
  void theFormOffersTheWordsThatTheServerUnderstands() {
    assertThat(wordsOfField("hazmat"))
        .containsExactlyInAnyOrderElementsOf(tokens(HazmatKind.values(), PageFilesTest::token));
    assertThat(wordsOfField("activities"))
        .containsExactlyInAnyOrderElementsOf(tokens(Activity.values(), Activity::token));
    assertThat(wordsOfField("tunnel_code"))
        .containsExactlyInAnyOrderElementsOf(tokens(TunnelCode.values(), TunnelCode::token));
    assertThat(wordsOfField("hazmat_carriage"))
        .containsExactlyInAnyOrderElementsOf(
            tokens(HazmatCarriage.values(), HazmatCarriage::token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hazmat", "activities", "tunnel_code", "hazmat_carriage", "crit_air"})
  void everyWordOfTheFormIsNamed(String field) {
    assertThat(page.texts("fr").keySet())
        .contains(field)
        .containsAll(wordsOfField(field).stream().map(word -> field + "_" + word).toList());
  }

  @Test
  void everyKindOfWarningIsNamed() {
    assertThat(page.texts("fr").keySet())
        .containsAll(tokens(Compliance.WarningKind.values(), kind -> "warning_" + token(kind)));
  }

  private List<String> wordsOfField(String field) {
    Pattern words = Pattern.compile("name: '" + field + "',\\s+words: \\[([^\\]]+)]");
    List<String> lists = PageFiles.find(words, page.content("js/vehicle-fields.js")).toList();
    assertThat(lists).as(field).hasSize(1);
    return PageFiles.find(QUOTED, lists.get(0)).toList();
  }

  private static <E> List<String> tokens(E[] constants, Function<E, String> token) {
    return Arrays.stream(constants).map(token).toList();
  }

  private static String token(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
