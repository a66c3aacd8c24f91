/**
 * What an alliance is: its partners, people, bodies, charter, survey instruments, phases and ties,
 * each with the time in which it holds.
 *
 * <p>Every type is an immutable value that is valid once it exists: a constructor or {@code
 * build()} throws an {@link IllegalArgumentException} that names the field, the rule and the value.
 * References between values (a member's person, the body that another reports to) are checked where
 * both ends are known, by {@link org.allianceeffort.core.alliance.Alliance}.
 *
 * <h2>No hindsight</h2>
 *
 * <p>Every type with dates has {@code asOf(t)}: the same fact as it was known just before the day
 * {@code t}. What starts at or after {@code t} is gone; an end at or after {@code t} is unknown. A
 * fact without dates is never cut. Cutting is idempotent, and cutting twice is cutting at the
 * earlier day: {@code x.asOf(t).asOf(s)} equals {@code x.asOf(min(s, t))}.
 *
 * <p>All intervals are half-open, {@code [from, until)}, of days in the alliance's zone.
 */
package org.allianceeffort.core.alliance;
