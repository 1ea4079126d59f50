package downhill.scenario;

import downhill.data.CsvException;
import downhill.data.CsvOptions;
import downhill.data.CsvReader;
import downhill.data.Dataset;
import downhill.data.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Gets the rows that a scenario's data section names. */
final class DataLoader {
  private static final int BUFFER = 1 << 16;

  private final ScenarioFile file;
  private final Refusals refuse;
  private final int classCount;

  DataLoader(ScenarioFile file, Refusals refuse, int classCount) {
    this.file = file;
    this.refuse = refuse;
    this.classCount = classCount;
  }

  Dataset load(Progress progress) throws ScenarioException {
    return switch (file.scenario().data()) {
      case Data.Inline inline -> inline(inline);
      case Data.Csv csv -> csv(csv, progress);
      case Data.Builtin builtin -> builtin(builtin);
    };
  }

  private Dataset inline(Data.Inline data) {
    int features = data.features().size();
    double[][] rows = data.rows();
    double[] targets = new double[rows.length];
    List<String> classes = data.classes();
    if (classes.isEmpty() && classCount > 0) {
      classes =
          data.labels().isEmpty()
              ? IntStream.range(0, classCount).mapToObj(Integer::toString).toList()
              : data.labels().stream().distinct().sorted().toList();
    }
    for (int r = 0; r < rows.length; r++) {
      targets[r] =
          data.labels().isEmpty() ? rows[r][features] : classes.indexOf(data.labels().get(r));
    }
    double[][] inputs =
        data.labels().isEmpty()
            ? Arrays.stream(rows).map(row -> Arrays.copyOf(row, features)).toArray(double[][]::new)
            : rows;
    return new Dataset(data.features(), data.target(), data.units(), inputs, targets, classes);
  }

  private Dataset builtin(Data.Builtin data) {
    Dataset all = data.name().generate(data.rows(), data.noise(), data.seed(), data.classes());
    List<String> classes = classCount == 0 ? List.of() : all.classes();
    if (classCount > classes.size()) {
      classes = IntStream.range(0, classCount).mapToObj(Integer::toString).toList();
    }
    return all.select(data.features()).withClasses(classes).withUnits(data.units());
  }

  private Dataset csv(Data.Csv data, Progress progress) throws ScenarioException {
    Path path = CsvPath.resolve(file.folder(), data.file(), file.spot("data.file"), refuse);
    if (data.sha256().isPresent()) {
      requireHash(path, data.sha256().get());
    }
    CsvOptions options =
        new CsvOptions(data.features(), data.target(), OptionalInt.of(classCount), data.classes());
    try {
      return CsvReader.read(path, options, progress).withUnits(data.units());
    } catch (CsvException e) {
      // Named as the user knows it: from where the program was started, not from the root.
      Path named = Path.of(file.name()).resolveSibling(data.file());
      throw new ScenarioException(Problem.of(named.toString(), e.problem()));
    }
  }

  private void requireHash(Path path, String expected) throws ScenarioException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(expected)) {
        throw refuse.at(file.spot("data.sha256"), "data.hash", expected, found);
      }
    } catch (IOException e) {
      throw refuse.at(file.spot("data.file"), "file.unreadable", e.getClass().getSimpleName());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
