package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.fault.Afterwards;
import dev.weighbridge.simulator.truth.Ending;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client connection: its requests are answered one after the other. */
final class Connection extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final Gateways gateways;
    private final Deque<Arrived> waiting = new ArrayDeque<>();
    private @Nullable Player player;
    private boolean busy;

    Connection(Gateways gateways) {
        this.gateways = gateways;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        Arrived request = Arrived.of(message, gateways.clock().nanos());
        if (busy) {
            waiting.add(request);
        } else {
            answer(context, request, HttpUtil.isKeepAlive(message));
        }
    }

    private void answer(ChannelHandlerContext context, Arrived request, boolean keepAlive) {
        busy = true;
        Response response = gateways.answer(request);
        Afterwards afterwards = keepAlive ? response.afterwards() : Afterwards.CLOSE_ANNOUNCED;
        if (response instanceof Response.Played played) {
            player = new Player(
                    context.channel(), gateways.clock(), gateways.truth(), played, () -> sent(context, afterwards));
            player.begin();
        } else if (response instanceof Response.Ready ready) {
            ready.truth().ifPresent(truth -> gateways.truth().record(truth.end(ready.ending())));
            context.write(Unpooled.wrappedBuffer(ready.head().bytes()));
            context.writeAndFlush(Unpooled.wrappedBuffer(ready.body()));
            sent(context, afterwards);
        }
    }

    private void sent(ChannelHandlerContext context, Afterwards afterwards) {
        player = null;
        busy = false;
        if (afterwards != Afterwards.KEEP) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        Optional.ofNullable(waiting.poll()).ifPresent(next -> answer(context, next, next.keepAlive()));
    }

    void shutDown() {
        interrupt(Ending.SHUT_DOWN);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        interrupt(Ending.CLIENT_GONE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A reset by the client; anything else has nobody to be told to but the client, who sees the close.
        context.close();
    }

    private void interrupt(Ending reason) {
        if (player != null) {
            player.interrupted(reason);
            player = null;
        }
    }
}
