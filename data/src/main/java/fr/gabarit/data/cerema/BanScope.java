package fr.gabarit.data.cerema;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.List;

/**
 * Whom a ban is about.
 *
 * @param terms a vehicle is meant if all clauses of any term match; an empty term is every vehicle;
 *     no term means that no goods vehicle is meant
 * @param exceptions whom the row itself lets through
 * @param unliftable exceptions that let no goods vehicle through, to be shown
 * @param tonnages masses that the row names
 */
record BanScope(
    List<List<VehicleClause>> terms,
    List<Grant> exceptions,
    List<Exemption> unliftable,
    List<Double> tonnages) {}
