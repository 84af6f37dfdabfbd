import Language
import Text

extension ArraySlice<Unicode.Scalar> {
    /// The scalars in lowercase, made in one step where they are ASCII, as most are.
    var lowercased: String {
        withUnsafeBufferPointer { scalars in
            guard scalars.allSatisfy(\.isASCII) else { return String(self).lowercased() }
            return String(unsafeUninitializedCapacity: scalars.count) { bytes in
                for index in scalars.indices {
                    let scalar = scalars[index]
                    bytes[index] = UInt8(truncatingIfNeeded: scalar.isUppercase ? scalar.value | 0x20 : scalar.value)
                }
                return scalars.count
            }
        }
    }
}
