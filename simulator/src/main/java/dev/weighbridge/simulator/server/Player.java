package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulator.script.Stage;
import dev.weighbridge.simulator.script.Step;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.truth.TruthLog;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Plays one answer on one connection, on its event loop alone. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the channel, which interrupted() is told
final class Player implements Stage {
    private final Channel channel;
    private final NanoClock clock;
    private final TruthLog log;
    private final Response.Played response;
    private final TruthDraft truth;
    private final Runnable whenSent;
    private final Runnable turn = this::start;
    private @Nullable Future<?> timer;
    private @Nullable Future<?> commentTimer;
    private @Nullable Step next;
    private @Nullable Runnable whenDrained;
    private long originNanos;
    private int pendingWrites;
    private boolean headSent;
    private boolean placed;
    private boolean stalled;
    private boolean errorTold;
    private boolean ending;
    private boolean over;

    /** A player of one response; {@code whenSent} runs where it was sent whole. */
    Player(Channel channel, Gateways gateways, Response.Played response, Runnable whenSent) {
        this.channel = channel;
        this.clock = gateways.clock();
        this.log = gateways.truth();
        this.response = response;
        this.truth = response.truth();
        this.whenSent = whenSent;
    }

    void begin() {
        if (response.delay().isZero()) {
            queue();
        } else {
            timer = channel.eventLoop().schedule(this::queue, response.delay().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void queue() {
        if (response.comments().early()) {
            head(true);
            sendComments();
        }
        response.slots().acquire(turn);
    }

    /** The connection is gone. */
    void interrupted(Ending reason) {
        if (!over) {
            record(stalled ? Ending.STALLED : reason);
        }
    }

    private void start() {
        if (over) {
            response.slots().release();
            return;
        }
        placed = true;
        originNanos = clock.nanos();
        truth.queued(originNanos - truth.readNanos());
        playDue();
    }

    private void playDue() {
        while (!over && !ending && !stalled) {
            Step step = next == null ? response.steps().next() : next;
            long waitNanos = step.atNanos() - (clock.nanos() - originNanos);
            if (waitNanos > 0) {
                next = step;
                timer = channel.eventLoop().schedule(this::playDue, waitNanos, TimeUnit.NANOSECONDS);
                return;
            }
            next = null;
            step.play(this);
        }
    }

    @Override
    public void head(boolean alone) {
        if (!headSent) {
            headSent = true;
            channel.write(Unpooled.wrappedBuffer(response.head().bytes()));
        }
        if (alone) {
            channel.flush();
        }
    }

    @Override
    public void emit(Step.Emit emit) {
        Step.Told told = emit.told();
        note(told);
        ByteBuf piece = piece(emit.bytes());
        if (told.tokenEvents() == 0) {
            channel.writeAndFlush(piece, channel.voidPromise());
            return;
        }
        stopComments();
        int from = stamp(told);
        ChannelFuture write = channel.writeAndFlush(piece);
        if (!write.isDone()) {
            pendingWrites++;
            write.addListener(done -> written(from, told.tokenEvents()));
        } else if (!write.isSuccess()) {
            truth.unsent(from, told.tokens());
            interrupted(Ending.CLIENT_GONE);
        }
    }

    private void note(Step.Told told) {
        errorTold |= told.error();
        if (told.finishReason() != null) {
            truth.finished(told.finishReason());
        }
        if (told.usage()) {
            truth.usageSent();
        }
    }

    /** Stamps just before the write; gives the number of the first event. */
    private int stamp(Step.Told told) {
        if (told.tokenEvents() == 0) {
            return 0;
        }
        long nanos = clock.nanos();
        int first = truth.tokenEvent(nanos, told.tokens());
        for (int event = 1; event < told.tokenEvents(); event++) {
            truth.tokenEvent(nanos, 0);
        }
        return first;
    }

    private void written(int from, int events) {
        long nanos = clock.nanos();
        for (int event = from; event < from + events; event++) {
            truth.restamp(event, nanos);
        }
        pendingWrites--;
        if (pendingWrites == 0 && whenDrained != null && !over) {
            whenDrained.run();
        }
    }

    @Override
    public void end(Optional<Step.Emit> last) {
        drained(() -> {
            last.ifPresent(emit -> {
                note(emit.told());
                stamp(emit.told());
            });
            // Before the last bytes leave, so that whoever has the whole response finds its truth.
            record(natural());
            last.ifPresent(emit -> channel.write(piece(emit.bytes()), channel.voidPromise()));
            if (response.head().chunked()) {
                channel.write(BodyBuffers.end(channel.alloc()), channel.voidPromise());
            }
            channel.flush();
            whenSent.run();
        });
    }

    @Override
    public void cut() {
        drained(() -> {
            record(Ending.CUT);
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        });
    }

    @Override
    public void reset() {
        drained(() -> {
            record(Ending.RESET);
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        });
    }

    @Override
    public void stall(boolean comments) {
        stalled = true;
        if (comments) {
            sendComments();
        } else {
            stopComments();
        }
    }

    private void stopComments() {
        if (commentTimer != null) {
            commentTimer.cancel(false);
            commentTimer = null;
        }
    }

    private void sendComments() {
        if (!over) {
            channel.writeAndFlush(piece(response.comments().bytes()), channel.voidPromise());
            stopComments();
            long everyNanos = response.comments().every().toNanos();
            commentTimer = channel.eventLoop().schedule(this::sendComments, everyNanos, TimeUnit.NANOSECONDS);
        }
    }

    private void drained(Runnable last) {
        ending = true;
        if (pendingWrites == 0) {
            last.run();
        } else {
            whenDrained = last;
        }
    }

    private Ending natural() {
        if (errorTold) {
            return Ending.ERROR;
        }
        return truth.endsByLength() ? Ending.LENGTH : Ending.COMPLETED;
    }

    private void record(Ending how) {
        over = true;
        if (timer != null) {
            timer.cancel(false);
        }
        stopComments();
        log.record(truth.end(how));
        if (placed) {
            response.slots().release();
        } else {
            response.slots().withdraw(turn);
        }
    }

    private ByteBuf piece(byte[] bytes) {
        return BodyBuffers.piece(channel.alloc(), bytes, response.head().chunked());
    }
}
