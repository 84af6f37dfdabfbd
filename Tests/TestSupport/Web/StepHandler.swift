import Foundation
import NIOCore

/// Reads requests, one after the other, and goes through the steps of their answers.
final class StepHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Takes a request from the front of what was received, and returns its answer; nil where none is whole yet.
    private let answer: (inout Data) -> [ServedAnswer.Step]?
    /// Is told that an answer is done.
    private let ended: () -> Void
    /// The greatest number of requests that were under way at once.
    private let greatestLoad: () -> Int
    private var received = Data()

    init(
        ended: @escaping () -> Void = {}, greatestLoad: @escaping () -> Int = { .max },
        _ answer: @escaping (inout Data) -> [ServedAnswer.Step]?
    ) {
        self.answer = answer
        self.ended = ended
        self.greatestLoad = greatestLoad
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received.append(contentsOf: unwrapInboundIn(data).readableBytesView)
        while let steps = answer(&received) { run(steps[...], context) }
    }

    private func run(_ steps: ArraySlice<ServedAnswer.Step>, _ context: ChannelHandlerContext) {
        guard let step = steps.first else { return ended() }
        let rest = steps.dropFirst()
        switch step {
        case .bytes(let bytes):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
            run(rest, context)
        case .pause(let milliseconds): later(rest, context, milliseconds)
        case .crowd(let size): gather(size, until: .now() + .seconds(20), then: rest, context)
        case .endless(let bytes, let pause):
            guard context.channel.isActive else { return ended() }
            // A client that does not read is not written to, or the bytes would pile up here.
            if context.channel.isWritable {
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
            }
            later(steps, context, pause)
        case .close:
            ended()
            context.close(promise: nil)
        }
    }

    private func later(_ steps: ArraySlice<ServedAnswer.Step>, _ context: ChannelHandlerContext, _ milliseconds: Int) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(Int64(milliseconds))) {
            let (handler, context) = bound.value
            handler.run(steps, context)
        }
    }

    private func gather(
        _ size: Int, until deadline: NIODeadline, then rest: ArraySlice<ServedAnswer.Step>,
        _ context: ChannelHandlerContext
    ) {
        if greatestLoad() >= size || .now() > deadline { return run(rest, context) }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(2)) {
            let (handler, context) = bound.value
            handler.gather(size, until: deadline, then: rest, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
