package fr.gabarit.data.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;

/** The French of the templates of notes, from a file in Java's XML form of properties. */
final class FrenchNotes extends ResourceBundle {
  private static final String FILE = "notes_fr.xml";

  private final Properties words = new Properties();

  private FrenchNotes() throws IOException {
    try (InputStream in = FrenchNotes.class.getResourceAsStream(FILE)) {
      words.loadFromXML(in);
    }
  }

  /** The French of a template; the template itself where there is none. */
  static String of(String template) {
    ResourceBundle bundle = getBundle("fr.gabarit.data.report.notes", Locale.FRENCH, new FromXml());
    return bundle.containsKey(template) ? bundle.getString(template) : template;
  }

  @Override
  protected Object handleGetObject(String key) {
    return words.getProperty(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(words.stringPropertyNames());
  }

  /** Finds this bundle, which Java then keeps. */
  private static final class FromXml extends Control {
    @Override
    public List<String> getFormats(String baseName) {
      return List.of("xml");
    }

    @Override
    public Locale getFallbackLocale(String baseName, Locale locale) {
      return null;
    }

    @Override
    public ResourceBundle newBundle(
        String baseName, Locale locale, String format, ClassLoader loader, boolean reload)
        throws IOException {
      return locale.equals(Locale.FRENCH) ? new FrenchNotes() : null;
    }
  }
}
