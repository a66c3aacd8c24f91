package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.allianceeffort.core.statistics.CronbachAlpha;
import org.allianceeffort.core.statistics.ItemCrossProducts;
import org.allianceeffort.core.statistics.ItemTotal;
import org.allianceeffort.core.statistics.MissingItems;
import org.allianceeffort.core.statistics.Outcome;
import org.allianceeffort.core.statistics.Pearson;
import org.allianceeffort.core.statistics.Sample;
import org.allianceeffort.core.statistics.SymmetricMatrix;

/** The items of a scale: of whole scores by their exact sums, of others by their correlations. */
interface ScaleItems {
  Outcome<CronbachAlpha> alpha();

  Outcome<SymmetricMatrix> covariances();

  double answered(int item);

  double mean(int item);

  double deviation(int item);

  OptionalDouble itemTotal(int item);

  static ScaleItems of(double[][] rows, MissingItems missing) {
    boolean whole =
        Arrays.stream(rows)
            .flatMapToDouble(Arrays::stream)
            .allMatch(x -> Double.isNaN(x) || x == (int) x);
    return whole ? Whole.of(rows, missing) : Real.of(rows, missing);
  }

  /** Whole scores. */
  record Whole(ItemCrossProducts products, MissingItems missing) implements ScaleItems {
    static Whole of(double[][] rows, MissingItems missing) {
      ItemCrossProducts.Builder builder = ItemCrossProducts.builder(rows[0].length);
      for (double[] row : rows) {
        boolean[] answered = new boolean[row.length];
        int[] scores = new int[row.length];
        for (int i = 0; i < row.length; i++) {
          answered[i] = !Double.isNaN(row[i]);
          scores[i] = (int) row[i];
        }
        builder.add(scores, answered);
      }
      return new Whole(builder.build(), missing);
    }

    @Override
    public Outcome<CronbachAlpha> alpha() {
      return CronbachAlpha.of(products, missing);
    }

    @Override
    public Outcome<SymmetricMatrix> covariances() {
      return products.covariances(missing);
    }

    @Override
    public double answered(int item) {
      return products.answered(item, missing);
    }

    @Override
    public double mean(int item) {
      return products.sum(item, missing) / answered(item);
    }

    @Override
    public double deviation(int item) {
      return Math.sqrt(products.variance(item, missing).value().orElse(Double.NaN));
    }

    @Override
    public OptionalDouble itemTotal(int item) {
      return ItemTotal.of(products, item, missing);
    }
  }

  /** Scores that are not whole, by item. */
  record Real(double[][] columns) implements ScaleItems {
    static Real of(double[][] rows, MissingItems missing) {
      double[][] kept =
          Arrays.stream(rows)
              .filter(
                  row ->
                      missing == MissingItems.PAIRWISE
                          || Arrays.stream(row).noneMatch(Double::isNaN))
              .toArray(double[][]::new);
      double[][] columns = new double[rows[0].length][kept.length];
      for (int i = 0; i < kept.length; i++) {
        for (int j = 0; j < columns.length; j++) {
          columns[j][i] = kept[i][j];
        }
      }
      return new Real(columns);
    }

    private Sample sample(int item) {
      return Sample.of(Arrays.stream(columns[item]).filter(x -> !Double.isNaN(x)).toArray());
    }

    @Override
    public Outcome<CronbachAlpha> alpha() {
      return covariances().flatMap(c -> CronbachAlpha.of(c, columns[0].length));
    }

    @Override
    public Outcome<SymmetricMatrix> covariances() {
      double[][] cells = new double[columns.length][columns.length];
      for (int i = 0; i < columns.length; i++) {
        for (int j = 0; j < columns.length; j++) {
          cells[i][j] = i == j ? sample(i).variance() : covariance(columns[i], columns[j]);
        }
      }
      return Outcome.of(SymmetricMatrix.of(cells));
    }

    private static double covariance(double[] x, double[] y) {
      double[] a = x.clone();
      double[] b = y.clone();
      int n = 0;
      for (int i = 0; i < x.length; i++) {
        if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
          a[n] = x[i];
          b[n++] = y[i];
        }
      }
      Sample first = Sample.of(Arrays.copyOf(a, n));
      Sample second = Sample.of(Arrays.copyOf(b, n));
      double r = Pearson.of(x, y).map(Pearson::r).value().orElse(0.0);
      return r * Math.sqrt(first.variance()) * Math.sqrt(second.variance());
    }

    @Override
    public double answered(int item) {
      return sample(item).n();
    }

    @Override
    public double mean(int item) {
      return sample(item).mean();
    }

    @Override
    public double deviation(int item) {
      return Math.sqrt(sample(item).variance());
    }

    @Override
    public OptionalDouble itemTotal(int item) {
      double[] means = new double[columns[0].length];
      for (int i = 0; i < means.length; i++) {
        int row = i;
        means[i] =
            Arrays.stream(columns)
                .mapToDouble(column -> column[row])
                .filter(x -> !Double.isNaN(x))
                .average()
                .orElse(Double.NaN);
      }
      return Pearson.of(columns[item], means)
          .map(r -> OptionalDouble.of(r.r()))
          .value()
          .orElse(OptionalDouble.empty());
    }
  }
}
