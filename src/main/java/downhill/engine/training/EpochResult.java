package downhill.engine.training;

import org.jspecify.annotations.Nullable;

/**
 * What one finished epoch gave.
 *
 * @param epoch counted from 1
 * @param training mean over the epoch's samples of their batch's figures, before each update
 * @param validation figures of the validation samples at its end; null without them
 */
public record EpochResult(int epoch, Evaluation training, @Nullable Evaluation validation) {}
