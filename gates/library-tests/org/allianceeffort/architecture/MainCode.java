package org.allianceeffort.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled main code of the module that is tested. */
public final class MainCode {
  private MainCode() {}

  /** The folder of its classes; the build says where it is. */
  public static Path folder() {
    return Path.of(System.getProperty("aie.main.classes", "target/classes"));
  }

  /** Its classes. */
  public static JavaClasses classes() {
    return new ClassFileImporter().importPath(folder());
  }
}
