package org.allianceeffort.core.statistics;

import java.util.Arrays;

/**
 * Sorts numbers that are read without a sign.
 *
 * <p>Passes over the leading digits in which the numbers differ at all put them nearly in order;
 * those equal in all of these digits, few unless they crowd, are then sorted among themselves.
 * Linear in the number of numbers unless they crowd, n log n if they do.
 */
final class UnsignedSort {
  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  /** As many digits as tell apart a million measurements of one order of magnitude. */
  private static final int DIGITS = 3;

  /** Below this many numbers the buckets would cost more than the numbers. */
  private static final int FEW = 2_000;

  private UnsignedSort() {}

  /** Sorts in place. */
  static void sort(long[] numbers) {
    if (numbers.length < FEW) {
      // with the sign turned, the order of signed numbers is that of unsigned ones
      turnSigns(numbers);
      Arrays.sort(numbers);
      turnSigns(numbers);
      return;
    }
    long varying = 0;
    for (long number : numbers) {
      varying |= number ^ numbers[0];
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(varying);
    int shift = Math.max(0, bits - DIGITS * BITS);
    sortByDigits(numbers, shift);
    sortWithinEqualDigits(numbers, shift);
  }

  private static void turnSigns(long[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] ^= Long.MIN_VALUE;
    }
  }

  /** Stable passes from the last of the digits to the first. */
  private static void sortByDigits(long[] numbers, int shift) {
    long[] from = numbers;
    long[] to = new long[numbers.length];
    for (int digit = 0; digit < DIGITS; digit++) {
      distribute(from, to, shift + digit * BITS);
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    if (from != numbers) {
      System.arraycopy(from, 0, numbers, 0, numbers.length);
    }
  }

  private static void distribute(long[] from, long[] to, int shift) {
    int[] start = new int[BUCKETS + 1];
    for (long number : from) {
      start[digit(number, shift) + 1]++;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      start[bucket + 1] += start[bucket];
    }
    for (long number : from) {
      to[start[digit(number, shift)]++] = number;
    }
  }

  private static int digit(long number, int shift) {
    return (int) (number >>> shift) & (BUCKETS - 1);
  }

  private static void sortWithinEqualDigits(long[] numbers, int shift) {
    int from = 0;
    for (int i = 1; i <= numbers.length; i++) {
      if (i == numbers.length || (numbers[i] ^ numbers[from]) >>> shift != 0) {
        if (i - from > 1) {
          Arrays.sort(numbers, from, i);
        }
        from = i;
      }
    }
  }
}
