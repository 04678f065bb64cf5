package fr.gabarit.server.check;

import fr.gabarit.audit.AuditReport;
import fr.gabarit.audit.CommuneMap;
import fr.gabarit.audit.OrderAudit;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.Placement;
import fr.gabarit.server.area.Area;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be said of files of orders.
 *
 * @param files as they were read
 * @param onRoads what became of them on roads, if there are roads to look at
 */
public record OrderCheck(List<CheckedFile> files, Optional<OnRoads> onRoads) {
  public OrderCheck {
    files = List.copyOf(files);
  }

  /**
   * Orders on the roads of an area.
   *
   * @param area the roads, with these orders and those already in force
   * @param audit what was found about the orders of the files
   */
  public record OnRoads(Area area, AuditReport audit) {

    /** What became of the places of an order. */
    public List<Placement> placements(OrderId order) {
      return area.placements(order);
    }
  }

  /** Without roads: reading only. */
  public static OrderCheck ofFiles(List<CheckedFile> files) {
    return new OrderCheck(files, Optional.empty());
  }

  /**
   * On the roads of an area that has these orders.
   *
   * @param now times before are of no interest
   */
  public static OrderCheck onRoads(List<CheckedFile> files, Area area, Instant now) {
    Set<OrderId> subjects =
        files.stream()
            .flatMap(file -> file.orders().stream())
            .map(order -> order.id())
            .collect(Collectors.toSet());
    CommuneMap communes = CommuneMap.of(area.gazetteer().communes());
    AuditReport audit = new OrderAudit(area.placed(), communes, now).report(subjects);
    return new OrderCheck(files, Optional.of(new OnRoads(area, audit)));
  }

  /** Whether any file was refused. */
  public boolean anyRefused() {
    return files.stream().anyMatch(CheckedFile::refused);
  }
}
