// Text of other encodings as UTF-8, as it is read: in constant memory, whatever the file.

#pragma once

#include "rekam/table/byte_source.hpp"
#include "rekam/table/text_encoding.hpp"

namespace rekam {

/// The bytes of `source` as UTF-8; UTF-8 itself comes through untouched and unchecked. What is no
/// text in its encoding (half a pair of UTF-16, half a character at the end) comes as bytes that
/// are no UTF-8, so that whoever reads the row sees that it is broken. The five bytes that
/// Windows-1252 leaves open become control characters, as browsers do it.
ByteSource as_utf8(ByteSource source, Encoding encoding);

}  // namespace rekam
