package org.allianceeffort.core.io;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How settings are generated: one value with the defaults, from which others are made.
 *
 * <p>Said here, for an annotation with arguments on the type itself would stay in its class file,
 * and whoever compiles against it without Immutables would be warned.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    allowedClasspathAnnotations = {Override.class},
    defaults = @Value.Immutable(builder = false, singleton = true))
@interface SettingsStyle {}
