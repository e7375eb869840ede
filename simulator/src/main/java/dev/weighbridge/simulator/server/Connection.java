package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.fault.Afterwards;
import dev.weighbridge.simulator.truth.Ending;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client connection: its requests are answered one after the other. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the channel, which is seen
final class Connection extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final Gateways gateways;
    private final Deque<IncomingRequest> waiting = new ArrayDeque<>();
    private @Nullable Player player;
    private boolean busy;

    Connection(Gateways gateways) {
        this.gateways = gateways;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        IncomingRequest request = gateways.received(message);
        if (busy) {
            waiting.add(request);
        } else {
            answer(context, request);
        }
    }

    private void answer(ChannelHandlerContext context, IncomingRequest request) {
        busy = true;
        Response response = gateways.answer(request);
        Afterwards afterwards = request.keepAlive() ? response.afterwards() : Afterwards.CLOSE_ANNOUNCED;
        ResponseHead head =
                afterwards == Afterwards.CLOSE_ANNOUNCED ? response.head().closing() : response.head();
        Runnable whenSent = () -> sent(context, afterwards);
        if (response instanceof Response.Played played) {
            player = new Player(context.channel(), gateways, played.with(head), whenSent);
            player.begin();
        } else if (response instanceof Response.Ready ready) {
            ready.truth().ifPresent(truth -> gateways.truth().record(truth.end(ready.ending())));
            context.write(Unpooled.wrappedBuffer(head.bytes()));
            context.writeAndFlush(Unpooled.wrappedBuffer(ready.body()));
            whenSent.run();
        }
    }

    private void sent(ChannelHandlerContext context, Afterwards afterwards) {
        player = null;
        busy = false;
        if (afterwards != Afterwards.KEEP) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        Optional.ofNullable(waiting.poll()).ifPresent(next -> answer(context, next));
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
        // Mostly a reset by the client. Whatever it is, the close tells the client, and nobody else listens.
        context.close();
    }

    private void interrupt(Ending reason) {
        if (player != null) {
            player.interrupted(reason);
            player = null;
        }
    }
}
