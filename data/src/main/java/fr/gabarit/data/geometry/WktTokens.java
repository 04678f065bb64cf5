package fr.gabarit.data.geometry;

import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** Takes Well-Known Text apart: words, brackets, and lists of positions. Not thread-safe. */
final class WktTokens {
  /** Deeper brackets have no meaning: a MULTIPOLYGON needs three, collections add one each. */
  private static final int DEEPEST = 8;

  private final String text;
  private int at;

  WktTokens(String text) {
    this.text = text;
  }

  /** What stands in a pair of brackets: positions, or further pairs. */
  record Bracket(List<Coordinate> positions, List<Bracket> members) {
    /** The lists of positions within, the outermost first. */
    List<List<Coordinate>> lists() {
      List<List<Coordinate>> lists = new ArrayList<>();
      if (!positions.isEmpty()) {
        lists.add(positions);
      }
      members.forEach(member -> lists.addAll(member.lists()));
      return lists;
    }

    /** How many pairs of brackets stand within one another. */
    int depth() {
      return 1 + members.stream().mapToInt(Bracket::depth).max().orElse(0);
    }
  }

  boolean atEnd() {
    skipBlanks();
    return at == text.length();
  }

  boolean accept(char wanted) {
    skipBlanks();
    boolean found = at < text.length() && text.charAt(at) == wanted;
    at += found ? 1 : 0;
    return found;
  }

  /** The next word in upper case; empty if something else follows. */
  String word() {
    skipBlanks();
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).toUpperCase(Locale.ROOT);
  }

  void expect(char wanted) throws BadGeometryException {
    if (!accept(wanted)) {
      throw fault(NoteText.of("'%s' was expected", wanted));
    }
  }

  BadGeometryException fault(NoteText what) {
    String rest = text.substring(at, Math.min(text.length(), at + 20));
    return new BadGeometryException(
        "",
        rest.isEmpty()
            ? NoteText.of("%s at character %d, where it ends.", what, at + 1)
            : NoteText.of("%s at character %d, before '%s'.", what, at + 1, rest),
        NoteText.of(
            "Write it like LINESTRING (2.6401 50.5302, 2.6420 50.5310): longitude, blank, latitude."));
  }

  Bracket bracket() throws BadGeometryException {
    return bracket(1);
  }

  private Bracket bracket(int depth) throws BadGeometryException {
    if (depth > DEEPEST) {
      throw fault(NoteText.of("Brackets are more than %d deep", DEEPEST));
    }
    expect('(');
    List<Coordinate> positions = new ArrayList<>();
    List<Bracket> members = new ArrayList<>();
    do {
      skipBlanks();
      if (at < text.length() && text.charAt(at) == '(') {
        members.add(bracket(depth + 1));
      } else {
        positions.add(position());
      }
    } while (accept(','));
    expect(')');
    return new Bracket(positions, members);
  }

  private Coordinate position() throws BadGeometryException {
    double longitude = number();
    double latitude = number();
    while (startsNumber()) {
      number(); // height or measure
    }
    return CoordinateCheck.coordinate(longitude, latitude, "");
  }

  private boolean startsNumber() {
    skipBlanks();
    return at < text.length() && "+-.0123456789".indexOf(text.charAt(at)) >= 0;
  }

  private double number() throws BadGeometryException {
    skipBlanks();
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Double.parseDouble(text.substring(start, at));
    } catch (NumberFormatException e) {
      at = start;
      throw fault(NoteText.of("A number was expected"));
    }
  }

  private void skipBlanks() {
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
      at++;
    }
  }
}
