package fr.gabarit.data.litteralis;

import fr.gabarit.data.litteralis.MeasureText.Parameter;
import fr.gabarit.data.words.FrenchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the texts of a site apart.
 *
 * <pre>
 * mesures          = name { (";" | "|") name }
 * parametresmesures = item { ";" item }
 * item             = [ name [ number ] ] { "|" key ":" value }
 * </pre>
 *
 * A number tells measures of the same name apart, but is not always their place in the list: it
 * counts only where a name stands more than once. An item without a name is about every measure; a
 * piece without a key goes on with the value before it. Stateless.
 */
final class MeasureTexts {
  private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s+(\\d{1,3})");
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("([^:]{1,80}?)\\s*:\\s*(\\S.*)", Pattern.DOTALL);

  /** Real sites have at most a handful. */
  private static final int MOST_MEASURES = 100;

  private static final Pattern KEY_ALONE = Pattern.compile("[^:]{1,80}:\\s*");

  private final List<String> labels = new ArrayList<>();
  private final Map<String, List<Integer>> exact = new HashMap<>();
  private final Map<String, List<Integer>> plain = new HashMap<>();
  private final List<List<Parameter>> parameters = new ArrayList<>();
  private final List<Parameter> ofAll = new ArrayList<>();
  private final Consumer<String> homeless;

  /**
   * @param measures text with their names
   * @param homeless is told pieces that cannot be put to any measure
   */
  MeasureTexts(String measures, Consumer<String> homeless) {
    this.homeless = homeless;
    for (String label : measures.split("[;|\\n]")) {
      if (label.isBlank()) {
        continue;
      }
      if (labels.size() == MOST_MEASURES) {
        homeless.accept(label.strip());
        return;
      }
      String name = FrenchText.tidy(label);
      int position = labels.size();
      labels.add(name);
      parameters.add(new ArrayList<>());
      exact.computeIfAbsent(FrenchText.folded(name), key -> new ArrayList<>()).add(position);
      plain.computeIfAbsent(MeasureKind.plain(name), key -> new ArrayList<>()).add(position);
    }
  }

  /** Adds the parameters of measures. */
  void addParameters(String text) {
    List<Parameter> last = null;
    for (String item : text.split(";")) {
      if (item.isBlank() || KEY_ALONE.matcher(lastOf(item)).matches()) {
        continue;
      }
      String[] parts = item.split("\\|");
      Optional<Parameter> nameless = parameter(parts[0]);
      boolean continues = parts.length == 1 && nameless.isEmpty() && last != null;
      if (continues) {
        Parameter before = last.remove(last.size() - 1);
        last.add(new Parameter(before.key(), before.value() + "; " + FrenchText.tidy(item)));
        continue;
      }
      if (parts.length == 1 && nameless.isEmpty()) {
        if (position(FrenchText.tidy(item)).isEmpty()) {
          homeless.accept(item.strip());
        }
        continue;
      }
      last = nameless.isPresent() ? ofAll : home(parts[0], item);
      for (int i = nameless.isPresent() ? 0 : 1; i < parts.length; i++) {
        add(parts[i], last);
      }
      if (last.isEmpty()) {
        last = null;
      }
    }
  }

  private static String lastOf(String item) {
    return item.substring(item.lastIndexOf('|') + 1).strip();
  }

  private List<Parameter> home(String name, String item) {
    Optional<Integer> position = position(FrenchText.tidy(name));
    if (position.isEmpty()) {
      homeless.accept(item.strip());
      return new ArrayList<>();
    }
    return parameters.get(position.get());
  }

  private void add(String text, List<Parameter> to) {
    Optional<Parameter> parameter = parameter(text);
    if (parameter.isPresent()) {
      to.add(parameter.get());
    } else if (!text.isBlank() && !KEY_ALONE.matcher(text.strip()).matches()) {
      homeless.accept(text.strip());
    }
  }

  private static Optional<Parameter> parameter(String text) {
    Matcher matcher = KEY_AND_VALUE.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            new Parameter(FrenchText.folded(matcher.group(1)), FrenchText.tidy(matcher.group(2))))
        : Optional.empty();
  }

  /** Which measure of the list is meant; empty if nobody can tell. */
  private Optional<Integer> position(String name) {
    List<Integer> found = positions(name);
    Matcher numbered = NUMBERED.matcher(name);
    if (found.isEmpty() && numbered.matches()) {
      found = positions(numbered.group(1));
      int number = Integer.parseInt(numbered.group(2)) - 1;
      if (found.size() > 1) {
        return Optional.of(number).filter(found::contains);
      }
    }
    return found.stream().findFirst();
  }

  private List<Integer> positions(String name) {
    List<Integer> found = exact.get(FrenchText.folded(name));
    return found != null ? found : plain.getOrDefault(MeasureKind.plain(name), List.of());
  }

  /** The measures with what is said about them; what is said about all comes last. */
  List<MeasureText> measures() {
    List<MeasureText> measures = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      List<Parameter> all = new ArrayList<>(parameters.get(i));
      all.addAll(ofAll);
      measures.add(new MeasureText(labels.get(i), all));
    }
    return measures;
  }
}
