package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.ImportNote;
import fr.gabarit.overlay.Placement;
import fr.gabarit.scenario.ScenarioEdits;
import java.util.List;

/** Tells under which edits an answer was made. Stateless. */
public final class ScenarioJson {
  private ScenarioJson() {}

  /**
   * What was changed.
   *
   * @param withoutEffect places of the orders added that were not found for sure
   * @param notes on the reading of the orders added
   */
  public static ObjectNode scenario(
      ScenarioEdits edits, List<Placement> withoutEffect, List<ImportNote> notes) {
    ObjectNode json = Json.object();
    ArrayNode added = json.putArray("orders");
    edits.added().forEach(order -> added.add(order.id().value()));
    ArrayNode without = json.putArray("without");
    edits.suspended().stream().map(Object::toString).sorted().forEach(without::add);
    ArrayNode places = json.putArray("places_without_effect");
    for (Placement placement : withoutEffect) {
      places
          .addObject()
          .put("order", placement.order().id().value())
          .put("measure", placement.measure().id())
          .put("label", placement.place().label());
    }
    ArrayNode told = json.putArray("notes");
    for (ImportNote note : notes) {
      ObjectNode entry = told.addObject().put("place", note.place().words());
      entry.set("text", Json.words(note.text().wording()));
      note.advice().ifPresent(advice -> entry.set("advice", Json.words(advice.wording())));
    }
    return json;
  }
}
