package fr.gabarit.audit;

import fr.gabarit.audit.AuditReport.FreeTextRule;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.overlay.Placement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for what is wrong with orders on a network. Findings are told that involve at least one of
 * the orders asked about; the others, tags of the map among them, are what they are compared with.
 * Thread-safe.
 */
public final class OrderAudit {
  private final PlacedOrders placed;
  private final CommuneMap communes;
  private final Instant now;

  /**
   * @param communes where communes meet
   * @param now times before are of no interest
   */
  public OrderAudit(PlacedOrders placed, CommuneMap communes, Instant now) {
    this.placed = placed;
    this.communes = communes;
    this.now = now;
  }

  /** What is found about these orders. */
  public AuditReport report(Set<OrderId> subjects) {
    Overlay overlay = placed.overlay();
    return new AuditReport(
        new OverlapAudit(overlay, now).find(subjects),
        new LimitStepAudit(overlay, communes).find(subjects),
        new AccessAudit(overlay, now).find(subjects),
        freeTexts(subjects));
  }

  private List<FreeTextRule> freeTexts(Set<OrderId> subjects) {
    Map<Measure, TrafficOrder> measures = new LinkedHashMap<>();
    for (Placement placement : placed.placements()) {
      if (subjects.contains(placement.order().id())) {
        measures.put(placement.measure(), placement.order());
      }
    }
    List<FreeTextRule> texts = new ArrayList<>();
    measures.forEach(
        (measure, order) -> {
          for (VehicleClause clause : measure.who().restricted()) {
            if (clause instanceof VehicleClause.FreeText words) {
              texts.add(new FreeTextRule(order, measure, words.text(), false));
            }
          }
          for (Exemption exemption : measure.who().exempted()) {
            if (exemption instanceof Exemption.FreeText words) {
              texts.add(new FreeTextRule(order, measure, words.text(), true));
            }
          }
        });
    return texts;
  }
}
