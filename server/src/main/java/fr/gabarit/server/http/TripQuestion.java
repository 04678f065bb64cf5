package fr.gabarit.server.http;

import fr.gabarit.server.request.RequestFields;
import fr.gabarit.server.request.RouteCall;

/**
 * What is asked of a trip, and of which orders.
 *
 * @param asked the area under the orders that it is asked of
 * @param call the trip
 * @param fields all fields, for those that are not of the trip itself
 */
record TripQuestion(AskedArea asked, RouteCall call, RequestFields fields) {}
