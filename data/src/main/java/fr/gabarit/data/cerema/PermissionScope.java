package fr.gabarit.data.cerema;

import java.util.List;
import java.util.Optional;

/**
 * Whom an authorisation is about.
 *
 * @param grants whom it lets through; empty if nobody can be told to be meant
 * @param presumedTonnage a tonnage without a sense; "more than" is presumed where a ban of the
 *     order names the same, else the authorisation cannot be decided on
 * @param special whether it names usages, motors or air-quality classes, not only kinds of vehicle
 */
record PermissionScope(List<Grant> grants, Optional<Double> presumedTonnage, boolean special) {}
