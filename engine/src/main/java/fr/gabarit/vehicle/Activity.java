package fr.gabarit.vehicle;

import java.util.Locale;

/** What a vehicle declares to be doing; orders exempt some activities. */
public enum Activity {
  DELIVERY,
  LOCAL_RESIDENT,
  EMERGENCY_SERVICES,
  POLICE,
  ROAD_MAINTENANCE,
  WASTE_COLLECTION,
  PUBLIC_SERVICE,
  AGRICULTURAL,
  FORESTRY,
  REMOVAL,
  FUEL_DELIVERY,
  MONEY_TRANSPORT,
  RECOVERY,
  EXCEPTIONAL_TRANSPORT,
  MILITARY,
  LIVE_ANIMALS,
  PERISHABLES,
  /** Agricultural produce in its season, beet pulp among it. */
  HARVEST,
  PRESS,
  /** Goods for a fair, market or other event. */
  EVENT_SUPPLY,
  GAS_DELIVERY,
  /** A shop or workshop that lies inside. */
  LOCAL_BUSINESS,
  /** Building materials. */
  MATERIALS_TRANSPORT,
  /** Works other than the upkeep of roads. */
  CONSTRUCTION_WORKS,
  CAR_TRANSPORTER,
  /** Sent by an authority under a contract with it. */
  PUBLIC_CONTRACT,
  /** Liquids or gases in a tank, dangerous or not. */
  TANKER;

  /** The name in requests and files: lower case with underscores. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
