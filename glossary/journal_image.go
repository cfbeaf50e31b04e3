package glossary

import "slices"

// How an image tells of a record: it was not there, here it is, or (after
// images of texts, which are content-addressed) it is in its bucket.
const (
	imageAbsent = 0
	imageHere   = 1
	imageStored = 2
)

// packImages is the stored form of images: a byte that says whether the rest is
// deflated, then bucket, key, before and after of each.
func packImages(list []image) []byte {
	b := []byte{0}
	side := func(payload []byte, stored bool) {
		switch {
		case payload == nil:
			b = append(b, imageAbsent)
		case stored:
			b = append(b, imageStored)
		default:
			b = appendBytes(append(b, imageHere), payload)
		}
	}
	for _, i := range list {
		b = appendBytes(appendBytes(b, []byte(i.bucket)), i.key)
		side(i.before, false)
		side(i.after, i.bucket == bucketTexts)
	}
	if len(b) < 256 {
		return b
	}
	if d := deflate(b[1:]); len(d) < len(b)-1 {
		return append([]byte{1}, d...)
	}
	return b
}

// unpackImages is the inverse of packImages; texts have an after image that is
// empty.
func unpackImages(b []byte) ([]image, error) {
	if len(b) == 0 || b[0] > 1 {
		return nil, errRecord
	}
	deflated, b := b[0] == 1, b[1:]
	if deflated {
		var err error
		if b, err = inflate(b); err != nil {
			return nil, err
		}
	}
	ok := true
	part := func() (p []byte) {
		var good bool
		p, b, good = takeBytes(b)
		ok = ok && good
		return p
	}
	side := func() []byte {
		if !ok || len(b) == 0 || b[0] > imageStored {
			ok = false
			return nil
		}
		kind := b[0]
		b = b[1:]
		switch kind {
		case imageHere:
			return part()
		case imageStored:
			return []byte{}
		}
		return nil
	}
	var list []image
	for len(b) > 0 {
		i := image{bucket: string(part()), key: part()}
		i.before, i.after = side(), side()
		if !ok || len(i.key) == 0 || !slices.Contains(stateBuckets, i.bucket) {
			return nil, errRecord
		}
		list = append(list, i)
	}
	return list, nil
}
