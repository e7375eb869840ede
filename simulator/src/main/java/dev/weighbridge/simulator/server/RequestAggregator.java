package dev.weighbridge.simulator.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.StandardCharsets;

/** Collects requests; what it answers itself it writes as bytes, since there is no HTTP encoder behind it. */
final class RequestAggregator extends HttpObjectAggregator {
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    RequestAggregator() {
        super(LARGEST_REQUEST);
    }

    @Override
    protected Object newContinueResponse(HttpMessage start, int maxContentLength, ChannelPipeline pipeline) {
        if (!HttpUtil.is100ContinueExpected(start)) {
            return super.newContinueResponse(start, maxContentLength, pipeline);
        }
        return text("HTTP/1.1 100 Continue\r\n\r\n");
    }

    @Override
    protected boolean closeAfterContinueResponse(Object message) {
        return false;
    }

    @Override
    protected boolean ignoreContentAfterContinueResponse(Object message) {
        return false;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        context.writeAndFlush(text("HTTP/1.1 413 Request Entity Too Large\r\ncontent-length: 0\r\n\r\n"))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }
}
