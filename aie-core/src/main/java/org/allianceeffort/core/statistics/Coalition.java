package org.allianceeffort.core.statistics;

import java.util.Arrays;

/**
 * A set of players of a {@link CoalitionGame}, numbered from 0; immutable.
 *
 * <p>A bit set of fixed length, so that a game may be asked for a million coalitions without much
 * garbage and with any number of players.
 */
public final class Coalition {

  private final int players;
  private final long[] words;

  private Coalition(int players, long[] words) {
    this.players = players;
    this.words = words;
  }

  /**
   * The coalition of nobody.
   *
   * @param players number of players of the game
   * @return the empty coalition
   * @throws IllegalArgumentException if {@code players} is negative
   */
  public static Coalition none(int players) {
    if (players < 0) {
      throw new IllegalArgumentException("players must not be negative: " + players);
    }
    return new Coalition(players, new long[(players + 63) >>> 6]);
  }

  /**
   * The coalition of everybody.
   *
   * @param players number of players of the game
   * @return the grand coalition
   * @throws IllegalArgumentException if {@code players} is negative
   */
  public static Coalition all(int players) {
    Coalition all = none(players);
    for (int i = 0; i < players; i++) {
      all.words[i >>> 6] |= 1L << i;
    }
    return all;
  }

  /** The players whose bits are set in {@code mask}; for games of at most 63 players. */
  static Coalition ofMask(int players, long mask) {
    return new Coalition(players, players == 0 ? new long[0] : new long[] {mask});
  }

  /**
   * This coalition and one player more.
   *
   * @param player the player that joins
   * @return the larger coalition, or this one if the player is in it
   * @throws IndexOutOfBoundsException if there is no such player
   */
  public Coalition with(int player) {
    if (contains(player)) {
      return this;
    }
    long[] joined = words.clone();
    joined[player >>> 6] |= 1L << player;
    return new Coalition(players, joined);
  }

  /** The union of two coalitions of one game. */
  Coalition union(Coalition other) {
    long[] joined = words.clone();
    for (int w = 0; w < joined.length; w++) {
      joined[w] |= other.words[w];
    }
    return new Coalition(players, joined);
  }

  /**
   * Whether a player is in this coalition.
   *
   * @param player number of the player
   * @return true if the player is a member
   * @throws IndexOutOfBoundsException if there is no such player
   */
  public boolean contains(int player) {
    if (player < 0 || player >= players) {
      throw new IndexOutOfBoundsException(
          "player must be below " + players + " and not negative: " + player);
    }
    return (words[player >>> 6] & (1L << player)) != 0;
  }

  /**
   * How many players the game has, members of this coalition or not.
   *
   * @return the number of players
   */
  public int players() {
    return players;
  }

  /**
   * How many players are in this coalition.
   *
   * @return the number of members
   */
  public int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coalition that
        && players == that.players
        && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return 31 * players + Arrays.hashCode(words);
  }

  /** The members in rising order, for example {@code [0, 3]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < players; i++) {
      if (contains(i)) {
        text.append(text.length() > 1 ? ", " : "").append(i);
      }
    }
    return text.append(']').toString();
  }
}
