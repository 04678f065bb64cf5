package fr.gabarit.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the map page as they stand on the class path. Immutable. */
final class PageFiles {
  private static final Pattern TEXT =
      Pattern.compile("^ {4}'?([\\w/]+)'?: '((?:[^'\\\\]|\\\\.)*)',$", Pattern.MULTILINE);

  private final SortedMap<String, String> contentByName;

  private PageFiles(SortedMap<String, String> contentByName) {
    this.contentByName = contentByName;
  }

  /** Reads all of them. */
  static PageFiles read() {
    URL index = PageFiles.class.getResource("/page/index.html");
    if (index == null) {
      throw new IllegalStateException("The class path holds no /page/index.html.");
    }
    try {
      Path directory = Path.of(index.toURI()).getParent();
      SortedMap<String, String> contents = new TreeMap<>();
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(
              directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
      return new PageFiles(contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names relative to the page's directory. */
  Collection<String> names() {
    return contentByName.keySet();
  }

  /** Names of the script modules. */
  List<String> scripts() {
    return names().stream().filter(name -> name.endsWith(".js")).toList();
  }

  String html() {
    return content("index.html");
  }

  String content(String name) {
    String content = contentByName.get(name);
    if (content == null) {
      throw new IllegalArgumentException("The page has no file " + name + ".");
    }
    return content;
  }

  /** First groups of all matches, as {@code file: group}, in the files wanted. */
  List<String> matches(Predicate<String> wanted, Pattern pattern) {
    return names().stream()
        .filter(wanted)
        .flatMap(name -> find(pattern, content(name)).map(found -> name + ": " + found))
        .toList();
  }

  /** First groups of all matches. */
  static Stream<String> find(Pattern pattern, String content) {
    return pattern.matcher(content).results().map(PageFiles::firstGroup);
  }

  private static String firstGroup(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }

  /** The names of the files that hold texts. */
  List<String> textFiles() {
    return names().stream().filter(name -> name.startsWith("js/texts/")).toList();
  }

  /** The texts of a language by key, in the order of the files. */
  Map<String, String> texts(String language) {
    Map<String, String> texts = new LinkedHashMap<>();
    textFiles().forEach(file -> addTexts(file, language, texts));
    return texts;
  }

  private void addTexts(String file, String language, Map<String, String> texts) {
    String content = content(file);
    String opening = "  " + language + ": {\n";
    int from = content.indexOf(opening);
    int to = content.indexOf("\n  },", from);
    if (from < 0 || to < 0) {
      throw new IllegalStateException("%s has no language %s.".formatted(file, language));
    }
    TEXT.matcher(content.substring(from + opening.length(), to + 1))
        .results()
        .forEach(match -> texts.put(match.group(1), match.group(2)));
  }
}
