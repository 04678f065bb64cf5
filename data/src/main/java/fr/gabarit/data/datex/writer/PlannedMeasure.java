package fr.gabarit.data.datex.writer;

import fr.gabarit.order.Effect;
import fr.gabarit.order.Place;
import fr.gabarit.time.TimeSet;
import java.util.List;

/**
 * A measure that can be written.
 *
 * @param restricted conditions of which any is enough; none means every vehicle
 * @param exempted conditions of which none may hold
 */
record PlannedMeasure(
    Effect effect, TimeSet times, List<Term> restricted, List<Term> exempted, List<Place> places) {}
