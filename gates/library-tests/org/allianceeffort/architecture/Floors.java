package org.allianceeffort.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The floors of a module, from the ground up. A package may know its own classes and those of lower
 * floors; packages of one floor do not know each other. A package on no floor is a mistake.
 */
public final class Floors {
  private final String root;
  private final ImmutableList<ImmutableList<String>> fromTheGround;

  private Floors(String root, List<ImmutableList<String>> fromTheGround) {
    this.root = root;
    this.fromTheGround = ImmutableList.copyOf(fromTheGround);
  }

  /** The floors under a package, none yet. */
  public static Floors of(String root) {
    return new Floors(root, ImmutableList.of());
  }

  /** These floors and one more on top, of packages named below the root; "" is the root itself. */
  public Floors then(String... packages) {
    List<ImmutableList<String>> more = new ArrayList<>(fromTheGround);
    more.add(ImmutableList.copyOf(packages));
    return new Floors(root, more);
  }

  /** Every class is on a floor and knows only lower ones. */
  public ArchRule rule() {
    return classes()
        .that(resideInAPackage(root + ".."))
        .should(knowLowerFloorsOnly())
        .allowEmptyShould(true)
        .as("floors of " + root);
  }

  /** No package needs itself through others. */
  public ArchRule noCycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .as("no cycles among the packages of " + root);
  }

  private ArchCondition<JavaClass> knowLowerFloorsOnly() {
    return new ArchCondition<>("know lower floors only") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (item.getSimpleName().equals("module-info")) {
          return;
        }
        String own = placeOf(item);
        OptionalInt floor = floorOf(own);
        if (floor.isEmpty()) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " is on no floor"));
          return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (!target.getPackageName().startsWith(root)) {
            continue;
          }
          String other = placeOf(target);
          OptionalInt otherFloor = floorOf(other);
          if (!other.equals(own)
              && (otherFloor.isEmpty() || otherFloor.getAsInt() >= floor.getAsInt())) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** The package just below the root: what is deeper belongs to it. */
  private String placeOf(JavaClass type) {
    String name = type.getPackageName();
    if (name.length() <= root.length()) {
      return "";
    }
    String below = name.substring(root.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private OptionalInt floorOf(String place) {
    for (int i = 0; i < fromTheGround.size(); i++) {
      if (fromTheGround.get(i).contains(place)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
