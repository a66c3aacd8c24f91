/**
 * For authors of metrics: the laws that any calculator keeps, checked in one line from any test
 * framework or a shell, and dossiers of every shape to check them on.
 */
package org.allianceeffort.core.testkit;
