/** Renders the manifests as kustomize would and checks them against what they must keep: schema, code and policy. */
@NullMarked
package io.holter.deploy;

import org.jspecify.annotations.NullMarked;
