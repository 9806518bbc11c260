# Image of nightly training, scoring and reports. It is an image of its own because it links Smile, which is GPL-3:
# whoever passes this image on passes on a GPL-3 work (see NOTICE). The image of the jobs does not.
# Build from the root of the repository:
#   mvn -DskipTests package
#   mvn -pl training -am dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib -DskipTests
#   docker build -f deploy/flink/training.Dockerfile -t holter/training:0.1.0 .
# A release names its base by digest: --build-arg JAVA_IMAGE=eclipse-temurin:17-jre@sha256:<digest from the registry>
ARG JAVA_IMAGE=eclipse-temurin:17-jre
FROM ${JAVA_IMAGE}

ARG HOLTER_VERSION=0.1.0-SNAPSHOT

COPY --chown=9999:9999 training/target/lib /opt/holter/lib
COPY --chown=9999:9999 training/target/holter-training-${HOLTER_VERSION}.jar /opt/holter/lib/
COPY --chown=9999:9999 LICENSE NOTICE /opt/holter/
USER 9999:9999
