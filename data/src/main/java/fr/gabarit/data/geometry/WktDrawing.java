package fr.gabarit.data.geometry;

import fr.gabarit.data.report.NoteText;
import java.util.List;

/**
 * What a geometry in Well-Known Text draws.
 *
 * @param drawing coordinates are longitude, latitude (WGS 84)
 * @param repairs what had to be put right to read it, in words; empty if nothing
 */
public record WktDrawing(Drawing drawing, List<NoteText> repairs) {
  public WktDrawing {
    repairs = List.copyOf(repairs);
  }
}
