package fr.gabarit.data.geometry;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * What a place is drawn as. Coordinates are longitude, latitude (WGS 84).
 *
 * @param lines a LineString or MultiLineString, if there are lines
 * @param area a Polygon or MultiPolygon, if there are polygons
 * @param points how many lone points there are; a point says nothing about which road is meant
 */
public record Drawing(Optional<Geometry> lines, Optional<Geometry> area, int points) {}
