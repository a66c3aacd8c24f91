package org.allianceeffort.core.statistics;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers as a pure function of where they are used.
 *
 * <p>u = (h(seed, stream, draw) + &frac12;) / 2<sup>52</sup>, where h is the upper 52 bits of three
 * rounds of the SplitMix64 finaliser. There is no state: the same seed, stream and draw give the
 * same number in any order and on any number of threads.
 *
 * <p>Unit and range: a number strictly between 0 and 1, never an end.
 *
 * <p>Nothing can be empty here: every {@code long} is a valid seed, stream and draw.
 *
 * <p>Algorithm: three multiplicative mixings, constant cost, no allocation. Not for cryptography.
 *
 * <p>Reference: Salmon, Moraes, Dror, Shaw (2011), Parallel random numbers: as easy as 1, 2, 3,
 * doi:10.1145/2063384.2063405; Steele, Lea, Flood (2014), Fast splittable pseudorandom number
 * generators, doi:10.1145/2660193.2660195.
 */
public final class CounterBasedRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private CounterBasedRandom() {}

  /**
   * Returns a number strictly between 0 and 1.
   *
   * @param seed the seed of the run
   * @param stream the purpose of the draw, see {@link #stream(String)}
   * @param draw the number of the draw within the stream
   * @return the uniform number that belongs to these three
   */
  public static double uniform(long seed, long stream, long draw) {
    return ((bits(seed, stream, draw) >>> 12) + 0.5) * 0x1.0p-52;
  }

  /**
   * Returns 64 random bits.
   *
   * @param seed the seed of the run
   * @param stream the purpose of the draw
   * @param draw the number of the draw within the stream
   * @return the bits that belong to these three
   */
  public static long bits(long seed, long stream, long draw) {
    long h = mix(seed + GOLDEN);
    h = mix((h ^ mix(stream + 2 * GOLDEN)) + GOLDEN);
    return mix((h ^ mix(draw + 3 * GOLDEN)) + GOLDEN);
  }

  /**
   * Returns a whole number from 0 to {@code bound - 1}, each equally likely up to 2<sup>-52</sup>.
   *
   * @param seed the seed of the run
   * @param stream the purpose of the draw
   * @param draw the number of the draw within the stream
   * @param bound how many numbers there are, positive
   * @return the number that belongs to these
   * @throws IllegalArgumentException if the bound is not positive
   */
  public static int index(long seed, long stream, long draw, int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive: " + bound);
    }
    return (int) Math.min(bound - 1L, (long) (uniform(seed, stream, draw) * bound));
  }

  /**
   * Returns the stream of a name: a hash of its UTF-8 bytes.
   *
   * @param name the name of the purpose, any text
   * @return the stream, the same for the same name everywhere
   */
  public static long stream(String name) {
    long h = 0xCBF29CE484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      h = (h ^ (b & 0xFF)) * 0x100000001B3L;
    }
    return mix(h + GOLDEN);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
