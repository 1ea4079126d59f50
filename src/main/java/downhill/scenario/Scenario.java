package downhill.scenario;

import downhill.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document of the app: data, model, compile settings and fit settings, in Keras' words.
 *
 * @param title what it is called, by language; empty when the file gives no title
 * @param lab the lab that opens
 * @param data what is learned
 * @param model the network, its input count left to the data
 * @param compile optimizer, loss and metrics
 * @param fit how long and in which batches
 * @param compare runs to set beside the main one; at most nine
 * @param softmax the softmax desk by hand; empty when it is fed by the session
 * @param entropy the two boxes of the Entropy lab; empty for three and three
 */
public record Scenario(
    Map<Language, String> title,
    Lab lab,
    Data data,
    Model model,
    Compile compile,
    FitSettings fit,
    List<Branch> compare,
    Optional<SoftmaxDesk> softmax,
    Optional<EntropyBoxes> entropy) {
  /** Takes its own copies. */
  public Scenario {
    title = Map.copyOf(title);
    compare = List.copyOf(compare);
  }

  /**
   * Returns the title in a language, or in the other one, or the given name when there is none.
   *
   * @param otherwise the file's name
   */
  public String titleIn(Language language, String otherwise) {
    String own = title.get(language);
    return own != null ? own : title.values().stream().findFirst().orElse(otherwise);
  }

  /** Returns the same scenario with other data. */
  public Scenario withData(Data newData) {
    return new Scenario(title, lab, newData, model, compile, fit, compare, softmax, entropy);
  }

  /** Returns the same scenario with another network. */
  public Scenario withModel(Model newModel) {
    return new Scenario(title, lab, data, newModel, compile, fit, compare, softmax, entropy);
  }

  /** Returns the same scenario with other compile settings. */
  public Scenario withCompile(Compile newCompile) {
    return new Scenario(title, lab, data, model, newCompile, fit, compare, softmax, entropy);
  }

  /** Returns the same scenario with other runs to compare. */
  public Scenario withCompare(List<Branch> branches) {
    return new Scenario(title, lab, data, model, compile, fit, branches, softmax, entropy);
  }

  /** Returns one of the runs to compare as a scenario of its own. */
  public Scenario of(Branch branch) {
    return withCompile(branch.compile()).withFit(branch.fit()).withCompare(List.of());
  }

  /** Returns the same scenario with other fit settings. */
  public Scenario withFit(FitSettings newFit) {
    return new Scenario(title, lab, data, model, compile, newFit, compare, softmax, entropy);
  }
}
