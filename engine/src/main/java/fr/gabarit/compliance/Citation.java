package fr.gabarit.compliance;

import fr.gabarit.order.Applicability;
import fr.gabarit.order.Measure;
import fr.gabarit.order.TrafficOrder;
import java.time.Instant;
import java.util.Optional;

/**
 * The order behind a statement.
 *
 * @param order the order
 * @param measure which of its measures
 * @param applicability what it means for the vehicle, with what was compared
 * @param at the instant for which it was read
 * @param until when it next ends, if ever
 * @param osmWayId the way whose tags speak, for orders read from OpenStreetMap
 */
public record Citation(
    TrafficOrder order,
    Measure measure,
    Applicability applicability,
    Instant at,
    Optional<Instant> until,
    Optional<Long> osmWayId) {}
