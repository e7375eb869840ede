package dev.weighbridge.simulations.streaming;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands in for the engine's inflater while a stream is read, so that the body comes as it travelled: bytes are counted
 * before any decompression, and a compressed answer is noted as one instead of being undone unseen. It also drops
 * informational responses (RFC 9110, section 15.2), which the engine would take for the answer.
 */
final class WireBody extends ChannelInboundHandlerAdapter {
    private static final String NAME = "wire-body";
    private static final String INFLATER = "inflater";

    private boolean informational;

    /** Puts it where the inflater is, on an HTTP/1.1 connection that has one. */
    static void install(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(INFLATER) != null) {
            pipeline.replace(INFLATER, NAME, new WireBody());
        }
    }

    /** Puts an inflater back for whoever uses the connection next. */
    static void uninstall(Channel channel, ChannelHandler inflater) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(NAME) != null) {
            pipeline.replace(NAME, INFLATER, inflater);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse response) {
            informational = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (!informational) {
            context.fireChannelRead(message);
            return;
        }
        informational = !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
    }
}
