package org.allianceeffort.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.ImmutableTable;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What is never done in the main code of a library, one rule each. */
enum MainCodeRules {
  /** A figure must not depend on when it was computed. */
  NO_CLOCK(
      noAccess(
          "the clock is read",
          (owner, call) ->
              (owner.getPackageName().startsWith("java.time") && call.name("now"))
                  || (owner.getName().equals("java.time.Clock") && !call.name("instant", "fixed"))
                  || call.on("java.lang.System", "currentTimeMillis", "nanoTime")
                  || (owner.getName().equals("java.util.Date") && call.takes())
                  || call.on("java.util.Calendar", "getInstance"))),

  /** Nor on the machine's settings. */
  NO_ENVIRONMENT(
      noAccess(
          "the environment is asked",
          (owner, call) ->
              call.on("java.lang.System", "getenv", "getProperty", "getProperties", "lineSeparator")
                  || call.on("java.lang.Integer", "getInteger")
                  || call.on("java.lang.Long", "getLong")
                  || call.on("java.lang.Boolean", "getBoolean")
                  || owner.getName().equals("java.lang.ProcessHandle")
                  || owner.getName().equals("java.net.InetAddress"))),

  /** Nor on the language, the zone or the encoding that happens to be set. */
  NO_DEFAULT_LOCALE_ZONE_OR_CHARSET(
      noAccess(
          "a default locale, zone or charset is used",
          (owner, call) ->
              call.on("java.util.Locale", "getDefault")
                  || call.on("java.time.ZoneId", "systemDefault")
                  || call.on("java.util.TimeZone", "getDefault")
                  || call.on("java.nio.charset.Charset", "defaultCharset")
                  || (call.on("java.lang.String", "toLowerCase", "toUpperCase", "getBytes")
                      && call.takes())
                  || call.on("java.lang.String", "formatted")
                  || (call.on("java.lang.String", "format")
                      && call.takes("java.lang.String", "[Ljava.lang.Object;"))
                  || (call.on("java.lang.String", "<init>")
                      && (call.takes("[B") || call.takes("[B", "int", "int")))
                  || (call.on("java.util.Formatter", "<init>", "format")
                      && (call.takes() || call.takes("java.lang.Appendable")))
                  || (call.on("java.io.InputStreamReader", "<init>")
                      && call.takes("java.io.InputStream"))
                  || (call.on("java.io.OutputStreamWriter", "<init>")
                      && call.takes("java.io.OutputStream"))
                  || (call.on("java.io.FileReader", "<init>") && call.count() == 1)
                  || (call.on("java.io.FileWriter", "<init>") && call.count() == 1)
                  || (call.on("java.io.ByteArrayOutputStream", "toString") && call.takes())
                  || (call.on("java.text.DecimalFormat", "<init>") && call.count() < 2)
                  || (owner.getName().equals("java.text.NumberFormat") && call.takesNoLocale())
                  || (call.on("java.time.format.DateTimeFormatter", "ofPattern")
                      && call.count() == 1))),

  /** Draws are a function of seed, stream and number. */
  NO_RANDOM_STATE(
      noAccess(
          "random state is used",
          (owner, call) ->
              owner.getPackageName().equals("java.util.random")
                  || Set.of(
                          "java.util.Random",
                          "java.util.SplittableRandom",
                          "java.util.concurrent.ThreadLocalRandom",
                          "java.security.SecureRandom")
                      .contains(owner.getName())
                  || call.on("java.lang.Math", "random")
                  || call.on("java.lang.StrictMath", "random")
                  || call.on("java.util.UUID", "randomUUID")
                  || call.on("java.util.Collections", "shuffle"))),

  /**
   * {@link Math} may differ in the last digit from machine to machine; {@link StrictMath} may not.
   */
  NO_PLATFORM_MATHEMATICS(
      noAccess(
          "mathematics differs from machine to machine",
          (owner, call) ->
              call.on(
                  "java.lang.Math",
                  "exp",
                  "log",
                  "log10",
                  "log1p",
                  "expm1",
                  "pow",
                  "sin",
                  "cos",
                  "tan",
                  "asin",
                  "acos",
                  "atan",
                  "atan2",
                  "sinh",
                  "cosh",
                  "tanh",
                  "cbrt",
                  "hypot"))),

  /** Java's own serialisation runs code of the sender's choice. */
  NO_SERIALISATION(
      noClasses()
          .should()
          .dependOnClassesThat(belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class))
          .orShould(implementDirectly(Serializable.class))),

  /** What is called can be seen in the source. */
  NO_REFLECTION(
      noClasses()
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.lang.reflect.."))
          .orShould()
          .accessTargetWhere(
              access(
                  "reflection is used",
                  (owner, call) ->
                      call.on(
                              "java.lang.Class",
                              "forName",
                              "newInstance",
                              "getMethod",
                              "getMethods",
                              "getDeclaredMethod",
                              "getDeclaredMethods",
                              "getField",
                              "getFields",
                              "getDeclaredField",
                              "getDeclaredFields",
                              "getConstructor",
                              "getConstructors",
                              "getDeclaredConstructor",
                              "getDeclaredConstructors",
                              "getRecordComponents")
                          || call.on("java.lang.ClassLoader", "loadClass")
                          || call.on(
                              "java.lang.invoke.MethodHandles", "lookup", "privateLookupIn")))),

  /** The application decides how many threads there are. */
  NO_THREADS(
      noAccess(
          "threads are started or borrowed",
          (owner, call) ->
              call.name("parallelStream", "parallel")
                  || (owner.getName().equals("java.util.Arrays")
                      && call.target().startsWith("parallel"))
                  || owner.isAssignableTo(Thread.class)
                  || Set.of(
                          "java.util.Timer",
                          "java.util.concurrent.Executors",
                          "java.util.concurrent.ForkJoinPool",
                          "java.util.concurrent.ThreadPoolExecutor",
                          "java.util.concurrent.CompletableFuture")
                      .contains(owner.getName()))),

  /** A library speaks through its results and its log. */
  NO_STANDARD_STREAMS(
      noAccess(
          "a standard stream is used",
          (owner, call) ->
              call.on("java.lang.System", "out", "err", "in", "console", "exit")
                  || call.on("java.lang.Runtime", "exit", "halt")
                  || call.name("printStackTrace"))),

  /** Two applications in one process must not meet in a static field. */
  NO_STATIC_VARIABLES(
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .andShould(holdNothingMutable())
          .allowEmptyShould(true));

  @SuppressWarnings("ImmutableEnumChecker") // the rules of ArchUnit do not change once made
  private final ArchRule rule;

  MainCodeRules(ArchRule rule) {
    this.rule = rule.as(name()).allowEmptyShould(true);
  }

  ArchRule rule() {
    return rule;
  }

  private static ArchRule noAccess(String description, BiPredicate<JavaClass, Call> forbidden) {
    return noClasses().should().accessTargetWhere(access(description, forbidden));
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, BiPredicate<JavaClass, Call> forbidden) {
    return describe(
        description, access -> forbidden.test(access.getTargetOwner(), Call.of(access)));
  }

  private static ArchCondition<JavaClass> implementDirectly(Class<?> type) {
    return new ArchCondition<>("implement " + type.getName()) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean does = item.getRawInterfaces().stream().anyMatch(one -> one.isEquivalentTo(type));
        events.add(
            new SimpleConditionEvent(item, does, item.getName() + " implements " + type.getName()));
      }
    };
  }

  private static ArchCondition<JavaField> holdNothingMutable() {
    return new ArchCondition<>("hold nothing that can change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean arrayInSight =
            type.isArray()
                && !field.getModifiers().contains(JavaModifier.PRIVATE)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
        boolean collection =
            MUTABLE.stream().anyMatch(type::isAssignableTo)
                && IMMUTABLE.stream().noneMatch(type::isAssignableTo);
        events.add(
            new SimpleConditionEvent(
                field,
                !arrayInSight && !collection,
                field.getFullName() + " holds a " + type.getName()));
      }
    };
  }

  private static final List<Class<?>> MUTABLE =
      List.of(
          java.util.Collection.class,
          java.util.Map.class,
          java.util.Date.class,
          java.util.BitSet.class,
          java.util.concurrent.atomic.AtomicBoolean.class,
          java.util.concurrent.atomic.AtomicReference.class,
          java.util.concurrent.atomic.LongAdder.class,
          Number.class,
          CharSequence.class,
          ThreadLocal.class,
          com.google.common.collect.Multimap.class,
          com.google.common.collect.Table.class);

  private static final List<Class<?>> IMMUTABLE =
      List.of(
          ImmutableCollection.class,
          ImmutableMap.class,
          ImmutableMultimap.class,
          ImmutableTable.class,
          String.class,
          Integer.class,
          Long.class,
          Double.class,
          Short.class,
          Byte.class,
          Float.class,
          java.math.BigDecimal.class,
          java.math.BigInteger.class);

  /** The member that is called, read or referred to. */
  private record Call(String owner, String target, List<String> parameters) {
    static Call of(JavaAccess<?> access) {
      List<String> parameters =
          access.getTarget() instanceof CodeUnitAccessTarget unit
              ? unit.getRawParameterTypes().stream()
                  .map(JavaClass::getName)
                  .collect(Collectors.toList())
              : List.of();
      return new Call(access.getTargetOwner().getName(), access.getTarget().getName(), parameters);
    }

    boolean name(String... names) {
      return Arrays.asList(names).contains(target);
    }

    boolean on(String type, String... names) {
      return owner.equals(type) && name(names);
    }

    boolean takes(String... types) {
      return parameters.equals(List.of(types));
    }

    boolean takesNoLocale() {
      return target.startsWith("get") && target.endsWith("Instance") && parameters.isEmpty();
    }

    int count() {
      return parameters.size();
    }
  }
}
