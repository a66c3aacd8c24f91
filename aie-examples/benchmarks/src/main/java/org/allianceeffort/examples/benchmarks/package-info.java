/** How long the library takes, measured by JMH. */
@NullMarked
package org.allianceeffort.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
