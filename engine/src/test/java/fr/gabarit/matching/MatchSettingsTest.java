package fr.gabarit.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchSettingsTest {
  @Test
  void aSettingOutOfRangeIsRefusedByName() {
    assertThatThrownBy(
            () -> new MatchSettings(0, 60, 10, 6, 20, 4, 0.8, 0.8, 1.25, 15, 15, 0.9, 30, 10, 0.5))
        .hasMessageContaining("searchRadiusMetres")
        .hasMessageContaining("0.0");
    assertThatThrownBy(
            () -> new MatchSettings(25, 90, 10, 6, 20, 4, 0.8, 0.8, 1.25, 15, 15, 0.9, 30, 10, 0.5))
        .hasMessageContaining("maxHeadingDegrees");
    assertThatThrownBy(
            () -> new MatchSettings(25, 60, 10, 6, 20, 4, 1.8, 0.8, 1.25, 15, 15, 0.9, 30, 10, 0.5))
        .hasMessageContaining("minCoverage");
  }

  @ParameterizedTest
  @EnumSource(MatchNote.Kind.class)
  void everyNoteReadsInEnglishAndFrench(MatchNote.Kind kind) {
    MatchNote note = new MatchNote(kind, "42");
    assertThat(note.text(Locale.ENGLISH)).isNotBlank().doesNotContain("%s");
    assertThat(note.text(Locale.FRENCH)).isNotBlank().isNotEqualTo(note.text(Locale.ENGLISH));
  }
}
