package org.allianceeffort.core.statistics;

/**
 * Sobol's sequence: points that fill the unit cube more evenly than random ones.
 *
 * <p>x<sub>d</sub>(i) = ⊕ v<sub>d,b</sub> over the bits b of the Gray code of i, ÷ 2<sup>32</sup>.
 *
 * <p>Coordinates in [0, 1); of a shifted sequence in (0, 1). Any 2<sup>k</sup> points that begin at
 * a multiple of 2<sup>k</sup> fall one into each of 2<sup>k</sup> equal slices of every coordinate.
 *
 * <p>Point 0 of the plain sequence is the origin. A shift adds (exclusive or) a random number to
 * the bits of each coordinate: it keeps the evenness, makes every point uniform, and different
 * seeds give independent estimates.
 *
 * <p>Direct: a point needs no other point, so points may be asked for in any order and by any
 * thread. Cost: dimensions × bits set. Direction numbers of Joe and Kuo for up to {@value
 * #MAX_DIMENSIONS} dimensions.
 *
 * <p>Sobol (1967), doi:10.1016/0041-5553(67)90144-9; Antonov and Saleev (1979),
 * doi:10.1016/0041-5553(79)90085-5; Joe and Kuo (2008), doi:10.1137/070709359; shift: L'Ecuyer and
 * Lemieux (2002), doi:10.1007/0-306-48102-2_20.
 */
public final class SobolSequence {

  /** The largest number of dimensions. */
  public static final int MAX_DIMENSIONS = 128;

  /** How sequences are named in results. */
  public static final String NAME = "sobol/joe-kuo-6";

  private static final int SHIFT_BITS = 52;

  private final int[][] directions;

  /** One number of 52 bits for each dimension; empty if nothing is shifted. */
  private final long[] shifts;

  private SobolSequence(int dimensions, long[] shifts) {
    this.directions = SobolDirections.directions(dimensions);
    this.shifts = shifts;
  }

  /**
   * The plain sequence.
   *
   * @param dimensions of the points, from 1 to {@value #MAX_DIMENSIONS}
   * @return the sequence
   * @throws IllegalArgumentException if the number of dimensions is out of range
   */
  public static SobolSequence of(int dimensions) {
    return new SobolSequence(checked(dimensions), new long[0]);
  }

  /**
   * The sequence with a random digital shift.
   *
   * @param dimensions of the points, from 1 to {@value #MAX_DIMENSIONS}
   * @param seed the same seed gives the same shift
   * @return the sequence
   * @throws IllegalArgumentException if the number of dimensions is out of range
   */
  public static SobolSequence shifted(int dimensions, long seed) {
    long[] shifts = new long[checked(dimensions)];
    long stream = CounterBasedRandom.stream("sobol-sequence/shift");
    for (int d = 0; d < dimensions; d++) {
      shifts[d] = CounterBasedRandom.bits(seed, stream, d) >>> (Long.SIZE - SHIFT_BITS);
    }
    return new SobolSequence(dimensions, shifts);
  }

  private static int checked(int dimensions) {
    if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
      throw new IllegalArgumentException(
          "dimensions must be from 1 to " + MAX_DIMENSIONS + ": " + dimensions);
    }
    return dimensions;
  }

  /**
   * The number of dimensions.
   *
   * @return the length of every point
   */
  public int dimensions() {
    return directions.length;
  }

  /**
   * One point.
   *
   * @param index number of the point, from 0 to 2<sup>32</sup> − 1
   * @return a new array, one coordinate for each dimension
   * @throws IllegalArgumentException if the index is out of range
   */
  public double[] point(long index) {
    if (index < 0 || index >= 1L << Integer.SIZE) {
      throw new IllegalArgumentException("index must be from 0 to 2^32 - 1: " + index);
    }
    int gray = (int) (index ^ (index >>> 1));
    double[] point = new double[directions.length];
    for (int d = 0; d < point.length; d++) {
      int bits = 0;
      for (int left = gray; left != 0; left &= left - 1) {
        bits ^= directions[d][Integer.numberOfTrailingZeros(left)];
      }
      long unsigned = bits & 0xFFFFFFFFL;
      point[d] =
          shifts.length == 0
              ? unsigned * 0x1.0p-32
              : ((unsigned << (SHIFT_BITS - Integer.SIZE) ^ shifts[d]) + 0.5) * 0x1.0p-52;
    }
    return point;
  }

  @Override
  public String toString() {
    return "Sobol's sequence in " + dimensions() + " dimensions";
  }
}
