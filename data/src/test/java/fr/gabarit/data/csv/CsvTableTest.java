package fr.gabarit.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gabarit.data.csv.CsvRemark.Gravity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFoundInTheHeader(String delimiter) throws Exception {
    CsvTable table = read("NOM;LARGEUR;NOTE\nRue É;2;\"a;b\"\n".replace(";", delimiter), "UTF-8");

    assertThat(table.delimiter()).isEqualTo(delimiter.charAt(0));
    assertThat(table.rows().get(0).value("NOTE")).contains("a;b".replace(";", delimiter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFoundFromTheBytes(String charset) throws Exception {
    CsvTable table = read("NOM,TYPE\nRue de l'Église,Vélo-cargos à 9 m\n", charset);

    assertThat(table.rows().get(0).value("NOM")).contains("Rue de l'Église");
    assertThat(table.rows().get(0).value("TYPE")).contains("Vélo-cargos à 9 m");
    assertThat(table.remarks()).isEmpty();
  }

  @Test
  void windowsApostrophesAndDashesAreUnderstood() throws Exception {
    CsvTable table = read("NOM\nCommune d’Aix – é\n", "windows-1252");

    assertThat(table.rows().get(0).value("NOM")).contains("Commune d’Aix – é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoPartOfTheFirstName(String charset) throws Exception {
    assertThat(read("\uFEFFID,NOM\n1,x\n", charset).hasColumn("ID")).isTrue();
  }

  @Test
  void mostlySoundUtf8StaysUtf8AndTheFaultIsRemarked() throws Exception {
    byte[] bytes = "NOM\nÉglise à côté ?\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xC3;
    CsvTable table = CsvTable.read(new ByteArrayInputStream(bytes), CsvLimits.DEFAULT);

    assertThat(table.rows().get(0).value("NOM")).contains("Église à côté \uFFFD");
    assertThat(table.remarks())
        .singleElement()
        .satisfies(remark -> assertThat(remark.message().english()).contains(": 1;", "UTF-8"));
  }

  @Test
  void linesAreCountedThroughCellsWithLineEndsBlankLinesAndCrLf() throws Exception {
    CsvTable table =
        read(
            "\r\nID,NOTE\r\n1,\"a\r\nb\"\r\n\r\n2,c\r\n,\r\n3,\"say \"\"no\"\"\"\r\n\r\n", "UTF-8");

    assertThat(table.rows()).extracting(CsvRow::line).containsExactly(3, 6, 8);
    assertThat(table.rows().get(0).value("NOTE")).contains("a\r\nb");
    assertThat(table.rows().get(2).value("NOTE")).contains("say \"no\"");
  }

  @Test
  void namesOfColumnsMatchInAnyCaseAndOrder() throws Exception {
    CsvTable table = read("veh_tonnage; Coll Insee \n3,5;13090\n", "UTF-8");

    assertThat(table.rows().get(0).value("VEH_TONNAGE")).contains("3,5");
    assertThat(table.rows().get(0).value("COLL_INSEE")).contains("13090");
    assertThat(table.rows().get(0).value("ID")).isEmpty();
    assertThat(table.hasColumn("ID")).isFalse();
  }

  @Test
  void blanksAroundCellsGoNonBreakingOnesToo() throws Exception {
    CsvTable table = read("ID,NOM\n1 ,\u00A0 Rue\u00A0X\u202F\n2,\u00A0\n", "UTF-8");

    assertThat(table.rows().get(0).value("NOM")).contains("Rue\u00A0X");
    assertThat(table.rows().get(1).value("NOM")).isEmpty();
  }

  @Test
  void aRowWithMoreCellsThanColumnsIsNotReadAndToldOf() throws Exception {
    CsvTable table = read("ID,TONNAGE\n1,3,5\n2,7\n3,7,,\n", "UTF-8");

    assertThat(table.rows()).extracting(CsvRow::line).containsExactly(3, 4);
    assertThat(table.remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.line()).isEqualTo(2);
              assertThat(remark.gravity()).isEqualTo(Gravity.ROW_LOST);
            });
    assertThat(table.hasLostRows()).isTrue();
  }

  @Test
  void aShortRowIsReadAndRemarked() throws Exception {
    CsvTable table = read("A,B,C\n1,2\n", "UTF-8");

    assertThat(table.rows().get(0).value("C")).isEmpty();
    assertThat(table.remarks()).extracting(CsvRemark::gravity).containsExactly(Gravity.READ);
  }

  @Test
  void aColumnThatStandsTwiceIsRemarked() throws Exception {
    CsvTable table = read("A,a,B\n1,2,3\n", "UTF-8");

    assertThat(table.rows().get(0).value("A")).contains("1");
    assertThat(table.remarks()).singleElement().extracting(CsvRemark::line).isEqualTo(1);
  }

  @Test
  void theDelimiterThatSpreadsheetsNameIsTaken() throws Exception {
    CsvTable table = read("sep=;\r\nA;B,C\r\n1;2\r\n", "UTF-8");

    assertThat(table.columns()).containsExactly("A", "B,C");
    assertThat(table.rows().get(0).line()).isEqualTo(3);
  }

  @Test
  void aQuoteThatNeverEndsIsRefusedWithItsLine() {
    CsvException refusal =
        catchThrowableOfType(
            CsvException.class, () -> read("A,B\n1,2\n3,\"cut off\n4,5\n", "UTF-8"));

    assertThat(refusal.line()).isEqualTo(3);
    assertThat(refusal).hasMessageContaining("quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", " , , \n,,\n", "A\u0000B,C\n1,2\n"})
  void whatIsNoTableIsRefused(String text) {
    assertThatThrownBy(() -> read(text, "UTF-8")).isInstanceOf(CsvException.class);
  }

  @Test
  void whatIsTooLargeIsRefused() {
    CsvLimits limits = new CsvLimits(40, 3, 3);

    assertThatThrownBy(() -> read("A\n" + "1".repeat(39), "UTF-8", limits))
        .isInstanceOf(CsvException.class)
        .hasMessageContaining("40 bytes");
    assertThatThrownBy(() -> read("A\n1\n1\n1\n1\n", "UTF-8", limits))
        .hasMessageContaining("3 rows");
    assertThatThrownBy(() -> read("A,B,C,D\n", "UTF-8", limits)).hasMessageContaining("3 columns");
  }

  @Test
  void randomBytesAreReadOrRefusedNeverMore() throws IOException {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    System.out.println("CsvTableTest seed " + seed);
    Random random = new Random(seed);
    String alphabet = "A,;\t|\"\r\n é'\u00A01";
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder("ID,NOM\n");
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(3); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        CsvTable table = CsvTable.read(new ByteArrayInputStream(bytes), CsvLimits.DEFAULT);
        int last = 1;
        for (CsvRow row : table.rows()) {
          assertThat(row.line()).as("seed %d run %d", seed, run).isGreaterThan(last - 1);
          last = row.line();
        }
      } catch (CsvException refused) {
        assertThat(refused.hint().english()).isNotBlank();
      }
    }
  }

  private static CsvTable read(String text, String charset) throws CsvException, IOException {
    return read(text, charset, CsvLimits.DEFAULT);
  }

  private static CsvTable read(String text, String charset, CsvLimits limits)
      throws CsvException, IOException {
    return CsvTable.read(new ByteArrayInputStream(text.getBytes(Charset.forName(charset))), limits);
  }
}
