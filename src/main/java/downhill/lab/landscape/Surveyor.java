package downhill.lab.landscape;

import downhill.engine.curvature.Hessian;
import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.engine.training.Samples;
import downhill.lab.landscape.Landmarks.Kind;
import downhill.lab.landscape.Landmarks.Lowest;
import downhill.lab.landscape.Landmarks.Stop;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.Trail;
import downhill.lab.timeline.Way;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the plane that was asked for and what is to be seen on it. Reuses its memory: one thread at
 * a time.
 */
public final class Surveyor {
  private static final double FARTHEST = 8;

  /** What one measurement of the loss may cost. */
  private static final long MOST_MULTIPLICATIONS = 1L << 24;

  private final Experiment experiment;
  private final Backpropagation backpropagation;
  private final Hessian hessian;
  private final Samples measured;
  private final BestSearch bests;
  private final Weights gradients;
  private final Weights product;
  private final Weights moved;

  /** Takes the memory for an experiment, and solves it where that can be done exactly. */
  public Surveyor(Experiment experiment) {
    this.experiment = experiment;
    var loss = experiment.scenario().compile().loss();
    long affordable = MOST_MULTIPLICATIONS / experiment.model().parameterCount();
    this.measured =
        RowChoice.evenlySpaced(
            experiment.training(), Math.clamp(affordable, 16, CurveWorker.MOST_ROWS));
    this.backpropagation = experiment.backpropagation(measured.size());
    this.hessian = new Hessian(experiment.model(), loss, measured);
    this.gradients = Weights.zeros(experiment.model());
    this.product = Weights.zeros(experiment.model());
    this.moved = Weights.zeros(experiment.model());
    this.bests = new BestSearch(experiment, measured);
  }

  /**
   * Surveys a moment.
   *
   * @param aspect width of the picture divided by its height
   * @param last what was shown before, whose frame stays while it serves
   */
  public Survey survey(
      StepSnapshot snapshot, PlaneChoice choice, double aspect, Optional<Survey> last) {
    Optional<Survey> before = last.filter(known -> known.choice().equals(choice));
    Trail trail = snapshot.trail();
    NextWeights next = NextWeights.of(experiment, snapshot);
    boolean flat = experiment.model().parameterCount() == 2;
    Optional<BestKnown> best =
        switch (choice) {
          // On a slice the best weights are not to be seen, unless the slice is all there is.
          case PlaneChoice.TwoWeights _ -> flat ? bests.optimum() : Optional.empty();
          case PlaneChoice.StartNowBest _ -> Optional.of(bests.at(snapshot));
        };
    Plane plane =
        switch (choice) {
          case PlaneChoice.TwoWeights(int x, int y) -> Plane.of(snapshot.weights(), x, y);
          case PlaneChoice.StartNowBest _ ->
              Plane.through(
                  snapshot.start().values(),
                  best.orElseThrow().weights().values(),
                  snapshot.weights().values(),
                  spares(trail, snapshot, next),
                  before.map(Survey::plane));
        };
    Optional<PlaneBowl> bowl = bowl(plane, snapshot.weights());
    Landmarks landmarks =
        new Landmarks(
            path(plane, snapshot.way()),
            Optional.of(plane.project(next.after().values())).filter(PlanePoint::isFinite),
            bowl,
            lowest(plane, bowl, best),
            !flat);
    PlaneFrame needed = PlaneFrame.around(places(landmarks), aspect);
    PlaneFrame frame = before.map(known -> needed.orStay(known.frame())).orElse(needed);
    return new Survey(choice, plane, landmarks, frame);
  }

  /** Directions for a plane whose three places lie on a line: where the run has been, downhill. */
  private static List<double[]> spares(Trail trail, StepSnapshot snapshot, NextWeights next) {
    List<double[]> spares = new ArrayList<>();
    for (int moment = trail.size() - 2; moment >= 0; moment -= Math.max(1, trail.size() / 4)) {
      double[] direction = new double[snapshot.weights().size()];
      for (int i = 0; i < direction.length; i++) {
        direction[i] = trail.weight(moment, i) - snapshot.start().get(i);
      }
      spares.add(direction);
    }
    spares.add(next.gradients().values());
    return spares;
  }

  private List<Stop> path(Plane plane, Way way) {
    List<Stop> path = new ArrayList<>();
    for (int moment = 0; moment < way.size(); moment++) {
      way.copyTo(moment, moved);
      path.add(new Stop(way.step(moment), plane.project(moved.values()), way.isByHand(moment)));
    }
    return path;
  }

  private Optional<PlaneBowl> bowl(Plane plane, Weights now) {
    backpropagation.run(now, measured, gradients);
    PlanePoint slope = plane.shadow(gradients.values());
    PlanePoint right = curvature(plane, now, plane.right());
    PlanePoint up = curvature(plane, now, plane.up());
    double mixed = (right.y() + up.x()) / 2;
    boolean finite = slope.isFinite() && right.isFinite() && up.isFinite();
    return finite
        ? Optional.of(new PlaneBowl(plane.project(now.values()), slope, right.x(), mixed, up.y()))
        : Optional.empty();
  }

  private PlanePoint curvature(Plane plane, Weights now, double[] direction) {
    moved.copyFrom(direction);
    hessian.times(now, moved, product);
    return plane.shadow(product.values());
  }

  private Optional<Lowest> lowest(Plane plane, Optional<PlaneBowl> bowl, Optional<BestKnown> best) {
    if (best.isPresent()) {
      BestKnown known = best.get();
      PlanePoint place = plane.project(known.weights().values());
      return Optional.of(new Lowest(known.kind(), place, known.step(), known.among()));
    }
    return hessian.isQuadratic()
        ? bowl.flatMap(PlaneBowl::lowest)
            .map(place -> new Lowest(Kind.LOWEST_ON_PLANE, place, 0, 0))
        : Optional.empty();
  }

  /** What the frame is to hold; a lowest place that is too far away to be seen is left out. */
  private static List<PlanePoint> places(Landmarks landmarks) {
    List<PlanePoint> places = new ArrayList<>(landmarks.path().stream().map(Stop::place).toList());
    landmarks.next().ifPresent(places::add);
    List<PlanePoint> finite = places.stream().filter(PlanePoint::isFinite).toList();
    double reach = 0;
    for (PlanePoint place : finite) {
      PlanePoint away =
          new PlanePoint(place.x() - landmarks.start().x(), place.y() - landmarks.start().y());
      reach = Math.max(reach, away.length());
    }
    List<PlanePoint> shown = new ArrayList<>(finite);
    double farthest = FARTHEST * reach;
    PlanePoint start = landmarks.start();
    landmarks
        .lowest()
        .map(Lowest::place)
        .or(() -> landmarks.bowl().flatMap(PlaneBowl::lowest))
        .filter(
            low -> new PlanePoint(low.x() - start.x(), low.y() - start.y()).length() <= farthest)
        .ifPresent(shown::add);
    return shown;
  }
}
