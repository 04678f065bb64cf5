package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  private static final String GOOD = Feed.publication("DiaLog", Feed.order("A", Feed.ban()));

  private static ImportNote refusal(String xml) {
    OrderFileException refused =
        catchThrowableOfType(OrderFileException.class, () -> Feed.read(xml));
    assertThat(refused).as("the file must be refused").isNotNull();
    ImportNote error = refused.report().notes(NoteSeverity.ERROR).get(0);
    assertThat(error.kind()).isEqualTo(NoteKind.MALFORMED);
    assertThat(refused).hasMessageContaining(error.message());
    return error;
  }

  private static String withDoctype(String doctype, String title) {
    return GOOD.replace("<d2:payload", doctype + "\n<d2:payload").replace("Title of A", title);
  }

  @Test
  void anEntityBombIsRefusedBeforeItIsArmed() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE payload [<!ENTITY e0 \"boom\">");
    for (int i = 1; i < 1_000_000; i++) {
      entities.append("<!ENTITY e").append(i).append(" \"&e").append(i - 1).append(";&e");
      entities.append(i - 1).append(";\">");
    }
    entities.append("]>");

    ImportNote note = refusal(withDoctype(entities.toString(), "&e999999;"));
    assertThat(note.message()).contains("DOCTYPE");
    assertThat(note.place().position()).isInstanceOf(NotePosition.LineColumn.class);
  }

  @Test
  void externalEntitiesAreNeverOpened(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    ImportNote note =
        refusal(
            withDoctype(
                "<!DOCTYPE payload [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;"));

    assertThat(note.message()).contains("DOCTYPE").doesNotContain("the secret");
  }

  @Test
  void anExternalSubsetIsNeverOpened(@TempDir Path folder) throws Exception {
    Path dtd = Files.writeString(folder.resolve("a.dtd"), "<!ENTITY x \"the secret\">");

    assertThat(
            refusal(withDoctype("<!DOCTYPE payload SYSTEM \"" + dtd.toUri() + "\">", "&x;"))
                .message())
        .contains("DOCTYPE");
  }

  @Test
  void anEntityWithoutDeclarationIsNamed() {
    assertThat(refusal(GOOD.replace("Title of A", "&eacute;t&eacute;")).message())
        .contains("eacute");
  }

  @Test
  void deepNestingIsRefused() {
    String nested = "<a>".repeat(100_000);

    assertThat(refusal(GOOD.replace("Title of A", nested)).message()).contains("malformed");
  }

  @Test
  void deepSetsOfConditionsAreRefused() {
    String condition = Feed.LINE;
    for (int i = 0; i < 200; i++) {
      condition = Feed.or(condition);
    }
    String regulation = Feed.regulation(Feed.NO_ENTRY, Feed.top(condition));

    refusal(Feed.publication("DiaLog", Feed.order("A", regulation)));
  }

  @Test
  void tooManyAttributesAreRefused() {
    StringBuilder attributes = new StringBuilder("<description");
    for (int i = 0; i < 1000; i++) {
      attributes.append(" a").append(i).append("=\"1\"");
    }

    refusal(GOOD.replaceFirst("<description", attributes.toString()));
  }

  @Test
  void anAttributeWithoutEndIsRefused() {
    refusal(GOOD.replaceFirst("version=\"1\"", "version=\"" + "x".repeat(100_000) + "\""));
  }

  @Test
  void anOrderBeyondTheLimitsIsRefused() {
    DatexReader strict =
        new DatexReader(
            new DatexReaderOptions(Feed.NOW, new XmlLimits(64, 64, 1000, 20, 1_000_000)));
    DatexReader terse =
        new DatexReader(new DatexReaderOptions(Feed.NOW, new XmlLimits(64, 64, 1000, 1000, 50)));

    for (DatexReader reader : new DatexReader[] {strict, terse}) {
      assertThatThrownBy(() -> reader.read(stream(GOOD), "feed.xml"))
          .isInstanceOf(OrderFileException.class)
          .hasMessageContaining("larger than");
    }
  }

  @Test
  void aTruncatedFileIsRefusedWithTheNotesSoFar() throws Exception {
    String twoOrders =
        Feed.publication(
            "DiaLog",
            Feed.order(
                "A",
                Feed.ban(Feed.vehicle(false, "<com:vehicleType>hovercraft</com:vehicleType>"))),
            Feed.order("B", Feed.ban()));
    String cut = twoOrders.substring(0, twoOrders.indexOf("Title of B"));
    OrderFileException refused =
        catchThrowableOfType(OrderFileException.class, () -> Feed.read(cut));

    assertThat(refused.report().count(NoteKind.UNKNOWN_WORD)).isEqualTo(1);
    assertThat(refused.report().notes(NoteKind.MALFORMED))
        .singleElement()
        .satisfies(
            note -> {
              int lastLine = (int) cut.lines().count();
              assertThat(((NotePosition.LineColumn) note.place().position()).line())
                  .isEqualTo(lastLine);
              assertThat(note.hint().orElse("")).contains("cut off");
            });
  }

  @Test
  void bytesThatAreNotOfTheEncodingAreRefused() {
    byte[] bytes = GOOD.replace("Title of A", "Arrêté").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () ->
                new DatexReader(new DatexReaderOptions(Feed.NOW))
                    .read(new ByteArrayInputStream(bytes), "feed.xml"))
        .isInstanceOf(OrderFileException.class);
  }

  @Test
  void otherXmlIsRefusedByName() {
    assertThat(refusal("<html><body/></html>").message()).contains("<html>");
    assertThat(refusal("<incidents xmlns=\"urn:x\"/>").hint().orElse("")).contains("CIFS");
    assertThat(
            refusal("<payload xmlns=\"http://datex2.eu/schema/3/d2Payload\"><situation/></payload>")
                .message())
        .contains("no traffic regulation publication");
    assertThat(refusal("").message()).contains("malformed");
  }

  @Test
  void aStreamThatFailsIsNotTheFilesFault() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(
            () -> new DatexReader(new DatexReaderOptions(Feed.NOW)).read(broken, "feed.xml"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("disk on fire");
  }

  @Test
  void anEmptyPublicationIsReadWithAWarning() throws Exception {
    assertThat(Feed.read(Feed.publication("DiaLog")).report().notes(NoteSeverity.WARNING))
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("no orders"));
  }

  private static InputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }
}
