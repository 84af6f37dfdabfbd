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
    private var received = Data()

    init(ended: @escaping () -> Void = {}, _ answer: @escaping (inout Data) -> [ServedAnswer.Step]?) {
        self.answer = answer
        self.ended = ended
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

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
