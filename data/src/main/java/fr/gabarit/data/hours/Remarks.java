package fr.gabarit.data.hours;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is worth telling about one text, each thing once. */
final class Remarks {
  private final Set<String> remarks = new LinkedHashSet<>();

  void add(String remark) {
    remarks.add(remark);
  }

  List<String> all() {
    return List.copyOf(remarks);
  }
}
