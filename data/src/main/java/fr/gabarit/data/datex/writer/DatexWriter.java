package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.DatexProfile;
import fr.gabarit.data.datex.writer.XmlOut.Namespace;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Writes orders as DATEX II version 3 in DiaLog's profile, valid against its schema and meant to
 * the letter (see {@code docs/formats/orders-datex.md}). Orders are written one after the other, in
 * UTF-8.
 *
 * <p>Reading the file gives the orders of the plan. They are equal to those given, but that
 *
 * <ul>
 *   <li>their source is DATEX II and their measures are numbered from 1;
 *   <li>texts have single blanks, and a missing one is replaced as the reader does it;
 *   <li>times are said with spans, weekly windows, whole months and public holidays, at the same
 *       instants;
 *   <li>a choice among activities or dangerous goods is several clauses.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class DatexWriter {

  /**
   * What can be written of the orders, and what cannot and why. A place that cannot be expressed is
   * left out alone, if others of the measure can; else the measure, and else the order.
   */
  public DatexPlan plan(List<TrafficOrder> orders) {
    ProfileOrders profile = new ProfileOrders();
    List<TrafficOrder> read = new ArrayList<>();
    for (TrafficOrder order : orders) {
      profile.of(order).ifPresent(form -> read.add(form.read()));
    }
    return new DatexPlan(read, profile.leftOut());
  }

  /**
   * Writes what a plan holds.
   *
   * @param plan of {@link #plan}
   * @param publicationTime to be written into the file
   * @param out not closed
   * @throws IOException if the stream cannot be written
   */
  public void write(DatexPlan plan, Instant publicationTime, OutputStream out) throws IOException {
    ProfileOrders profile = new ProfileOrders();
    try {
      XmlOut xml = new XmlOut(out);
      xml.root("payload");
      xml.type("TrafficRegulationPublication");
      xml.attribute("lang", "fr");
      xml.attribute("modelBaseVersion", "3");
      xml.attribute("id", "gabarit");
      xml.text(Namespace.COMMON, "publicationTime", publicationTime.toString());
      xml.open(Namespace.COMMON, "publicationCreator");
      xml.text(Namespace.COMMON, "country", "fr");
      xml.text(Namespace.COMMON, "nationalIdentifier", DatexProfile.NATIONAL_IDENTIFIER);
      xml.close();
      if (!plan.orders().isEmpty()) {
        xml.open(Namespace.REGULATION, "trafficRegulationsFromCompetentAuthorities");
        OrderElements elements = new OrderElements(xml);
        for (TrafficOrder order : plan.orders()) {
          Optional<ProfileOrders.Form> form = profile.of(order);
          elements.write(order, form.orElseThrow().written());
        }
        xml.close();
      }
      xml.end();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }
}
