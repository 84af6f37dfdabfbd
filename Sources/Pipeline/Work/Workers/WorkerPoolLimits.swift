/// What a pool of workers allows them, beside the bounds that each sets to itself.
package struct WorkerPoolLimits: Sendable {
    /// The time for which a worker may not answer a record, as where it waits for something that does not come. Time for which
    /// the machine sleeps does not count.
    ///
    /// It is five times the processor time that a record may take, so that one is not rejected because others have the processor.
    let maximumSilence: Duration
    /// The number of bytes of records that may be on their way, unless a single record has more.
    let maximumBytesInFlight: Int

    package static let standard = WorkerPoolLimits(
        maximumSilence: .seconds(5 * Int(WorkerLimits.processorSecondsPerRecord)), maximumBytesInFlight: 128 << 20)

    package init(maximumSilence: Duration, maximumBytesInFlight: Int) {
        self.maximumSilence = maximumSilence
        self.maximumBytesInFlight = maximumBytesInFlight
    }
}
