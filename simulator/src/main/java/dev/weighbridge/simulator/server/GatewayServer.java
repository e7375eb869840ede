package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.truth.TruthLog;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Simulated gateways on a loopback port. One event loop does everything, so nothing in it needs a lock. */
public final class GatewayServer implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final EventLoopGroup loop;
    private final ChannelGroup connections;
    private final Channel listener;

    private GatewayServer(EventLoopGroup loop, ChannelGroup connections, Channel listener) {
        this.loop = loop;
        this.connections = connections;
        this.listener = listener;
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException where the port is taken
     */
    public static GatewayServer start(int port, Settings settings) {
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("simulator", true), Transport.best().handlers());
        ChannelGroup connections = new DefaultChannelGroup(loop.next());
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loop)
                .channel(Transport.best().listener())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline(settings.gateways(loop.next()), connections));
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
            throw new IllegalStateException(
                    "port " + port + " on 127.0.0.1 cannot be served; give another, or 0 for any", bound.cause());
        }
        return new GatewayServer(loop, connections, bound.channel());
    }

    /** The port it serves. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Ends all connections, recording what was running, and waits until the event loop is gone. */
    @Override
    public void close() {
        loop.next()
                .submit(() -> connections.forEach(
                        channel -> channel.pipeline().get(Connection.class).shutDown()))
                .awaitUninterruptibly();
        listener.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static final class Pipeline extends ChannelInitializer<SocketChannel> {
        private final Gateways gateways;
        private final ChannelGroup connections;

        Pipeline(Gateways gateways, ChannelGroup connections) {
            this.gateways = gateways;
            this.connections = connections;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            connections.add(channel);
            channel.pipeline().addLast(new HttpRequestDecoder(), new RequestAggregator(), new Connection(gateways));
        }
    }

    /**
     * What is served.
     *
     * @param answers questions with their right and wrong answers
     * @param seed decides all that is random
     * @param clock stamps and paces
     * @param wallClock dates and windows of rate limits
     */
    public record Settings(
            List<GatewayProfile> profiles,
            FaultScript faults,
            AnswerKey answers,
            long seed,
            NanoClock clock,
            InstantSource wallClock,
            TruthLog truth) {
        Gateways gateways(Executor loop) {
            TokenCounter counter = TokenCounter.o200k();
            // The vocabulary takes some 100 ms to load, which must not fall into the first answer.
            counter.count("warm");
            List<Gateway> gateways = profiles.stream()
                    .map(profile -> gateway(profile, counter, loop))
                    .toList();
            return new Gateways(gateways, clock, wallClock, truth);
        }

        private Gateway gateway(GatewayProfile profile, TokenCounter counter, Executor loop) {
            Books books = Books.of(profile.billing(), wallClock);
            Inference inference = new Inference(profile, seed, new Respondent(answers, seed), counter, loop, books);
            return new Gateway(profile, faults, inference, books, truth);
        }
    }
}
