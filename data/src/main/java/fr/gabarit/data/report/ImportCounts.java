package fr.gabarit.data.report;

/**
 * How much of a file was taken over.
 *
 * @param ordersRead orders that the file holds
 * @param orders orders taken over
 * @param measures measures of those
 * @param places places of those
 * @param unlocatedPlaces how many of the places cannot be put on a map
 * @param ordersExpired orders dropped because they have ended
 * @param ordersNotInForce orders dropped because they are planned or withdrawn
 * @param measuresRefused measures that could not be taken over faithfully
 * @param ofBays whether the file is one of delivery bays, even if it holds none
 * @param bays delivery bays taken over
 * @param baysRefused delivery bays that could not be taken over
 */
public record ImportCounts(
    int ordersRead,
    int orders,
    int measures,
    int places,
    int unlocatedPlaces,
    int ordersExpired,
    int ordersNotInForce,
    int measuresRefused,
    boolean ofBays,
    int bays,
    int baysRefused) {}
