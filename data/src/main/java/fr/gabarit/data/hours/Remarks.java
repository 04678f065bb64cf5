package fr.gabarit.data.hours;

import fr.gabarit.data.report.NoteText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is worth telling about one text, each thing once. */
final class Remarks {
  private final Set<NoteText> remarks = new LinkedHashSet<>();

  void add(NoteText remark) {
    remarks.add(remark);
  }

  List<NoteText> all() {
    return List.copyOf(remarks);
  }
}
